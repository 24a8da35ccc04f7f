/// The style sheet of the HTML report: system fonts, light and dark, one column on a telephone. Looked at by eye; kept out of html.cpp for its
/// length.
#pragma once

#include <string_view>

namespace dateline::report {

constexpr std::string_view html_style = R"css(
:root { color-scheme: light dark;
  --page: #f6f5f1; --card: #fff; --ink: #1c1b19; --quiet: #625e57; --faint: #8b867d; --line: #dedad1; --link: #1f4f8f;
  --contradiction: #a8251c; --contradiction-soft: #fbe5e1; --divergence: #8a5a00; --divergence-soft: #fbf0d2;
  --note: #27607a; --note-soft: #e1f0f6; --agreed: #2c6a3a; }
@media (prefers-color-scheme: dark) { :root {
  --page: #171614; --card: #211f1c; --ink: #ebe7df; --quiet: #aea89d; --faint: #857f75; --line: #3a3732; --link: #8db8f0;
  --contradiction: #ff8f82; --contradiction-soft: #4a211c; --divergence: #f0be59; --divergence-soft: #43330f;
  --note: #86c6e2; --note-soft: #173541; --agreed: #8ccf9a; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.6 system-ui, "Segoe UI", "Noto Sans", Roboto, sans-serif; overflow-wrap: anywhere; }
main, header.page, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header.page { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.75rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.02rem; margin: 1.75rem 0 .5rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
p { margin: .5rem 0; }
.quiet { color: var(--quiet); font-size: .9rem; }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: 1rem 0 0; list-style: none; }
.chips li, .badge { border-radius: 999px; padding: .12rem .7rem; font-size: .88rem; border: 1px solid var(--line); background: var(--card); }
.badge { font-size: .78rem; font-weight: 600; border: 0; white-space: nowrap; }
.chips .contradiction, .badge.contradiction { background: var(--contradiction-soft); color: var(--contradiction); border-color: transparent; }
.chips .divergence, .badge.divergence { background: var(--divergence-soft); color: var(--divergence); border-color: transparent; }
.chips .note, .badge.note { background: var(--note-soft); color: var(--note); border-color: transparent; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: .5rem 0 1rem; }
dt { color: var(--quiet); } dd { margin: 0; }
.overview { list-style: none; padding: 0; margin: 1.5rem 0 0; }
.overview li { display: grid; grid-template-columns: 2.6rem 8rem 1fr; gap: .25rem .75rem; padding: .45rem 0; align-items: baseline;
  border-top: 1px solid var(--line); }
.overview .badge { justify-self: start; }
.card { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--faint); border-radius: .5rem;
  padding: .9rem 1.1rem 1rem; margin: 1rem 0; }
.card.contradiction { border-left-color: var(--contradiction); } .card.divergence { border-left-color: var(--divergence); }
.card.note { border-left-color: var(--note); }
.card header { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
.card header b { font-size: 1.02rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem 1.5rem; margin: .75rem 0 .25rem; }
.value { font-weight: 650; margin: 0 0 .25rem; }
blockquote { margin: .4rem 0 .7rem; padding: .1rem 0 .1rem .85rem; border-left: 2px solid var(--line); unicode-bidi: isolate; }
blockquote p { margin: 0; white-space: pre-line; } cite { font-style: normal; font-size: .85rem; color: var(--quiet); }
.agreed { list-style: none; padding: 0; } .agreed li { border-left: 4px solid var(--agreed); padding-left: .9rem; margin: .75rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; } th { text-align: left; color: var(--quiet); font-weight: 500; }
th, td { padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; min-width: 4rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem 1.25rem; margin: 1rem 0 2rem; }
article h3 { margin: 0; font-size: 1.1rem; }
.text { white-space: pre-wrap; unicode-bidi: plaintext; font: 1.02rem/1.7 Georgia, "Noto Serif", "Times New Roman", serif; margin-top: .9rem; max-width: 44rem; }
.text .furniture { color: var(--faint); font-size: .9em; } .text .headline { font-weight: 700; }
.text mark { color: inherit; background: none; border-bottom: 2px solid; }
.text mark.contradiction { border-color: var(--contradiction); } .text mark.divergence { border-color: var(--divergence); }
.text mark.note { border-color: var(--note); }
.text .ref { font: .68em system-ui, sans-serif; vertical-align: super; text-decoration: none; margin: 0 .1em; }
:target { background: var(--divergence-soft); } .card:target, article:target { background: var(--card); outline: 2px solid var(--link); }
footer { color: var(--quiet); font-size: .85rem; padding-top: 1.5rem; padding-bottom: 3rem; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; }
@media (max-width: 40rem) { h1 { font-size: 1.5rem; } header.page { padding-top: 1.5rem; }
  main, header.page, footer { padding-left: .9rem; padding-right: .9rem; }
  .overview li { grid-template-columns: 2.2rem 1fr; } .overview li > :last-child { grid-column: 1 / -1; }
  article { padding: .8rem .9rem; } dl { gap: .15rem .9rem; } }
@media print { body { background: #fff; } .card, article { break-inside: avoid-page; } article { break-inside: auto; } }
)css";

}  // namespace dateline::report
