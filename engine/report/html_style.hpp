/// The style sheet of the HTML report: system fonts, light and dark, one column on a telephone, whole in print. Looked at by eye; contrast proved by
/// tests/browser_test.py. Apart from html.cpp for its length.
#pragma once

#include <string_view>

namespace dateline::report {

constexpr std::string_view html_style = R"css(
:root { color-scheme: light dark;
  --page: #f7f6f2; --card: #fff; --ink: #1c1b19; --quiet: #5c5850; --line: #dcd8ce; --link: #1b4b8a; --plate: #efede6;
  --contradict: #a3221a; --contradict-soft: #fbe4e0; --diverge: #7d5100; --diverge-soft: #fbeecb;
  --refine: #215a73; --refine-soft: #e0eff6; --agree: #29653a; --agree-soft: #e3f1e5; --mark: #ffe58a; }
@media screen and (prefers-color-scheme: dark) { :root {
  --page: #161513; --card: #201e1b; --ink: #ece8e0; --quiet: #b0aa9f; --line: #3d3a34; --link: #93bdf3; --plate: #2a2824;
  --contradict: #ff9a8e; --contradict-soft: #4a211c; --diverge: #f2c463; --diverge-soft: #43330f;
  --refine: #8fcbe5; --refine-soft: #173541; --agree: #93cfa0; --agree-soft: #1b3522; --mark: #5c4a08; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", Roboto, sans-serif; overflow-wrap: anywhere; }
body > * { max-width: 72rem; margin-inline: auto; padding-inline: clamp(.9rem, 3vw, 1.5rem); }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 0; top: 0; z-index: 3; padding: .6rem 1rem; background: var(--card); }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1.6rem 0 .3rem; letter-spacing: -.01em; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 .5rem; }
h3 { font-size: 1.15rem; line-height: 1.35; margin: 1.6rem 0 .4rem; }
h4 { font-size: 1rem; margin: 0 0 .3rem; }
p, ul { margin: .4rem 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; }
summary { cursor: pointer; } summary::marker { color: var(--quiet); }
.quiet, figcaption, .cite, footer { color: var(--quiet); font-size: .875rem; }
.quiet { font-weight: 400; }
.left-out { color: var(--quiet); font-size: .9rem; font-style: italic; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; padding: 0; margin: .6rem 0; list-style: none; }
.chips li, .badge { border-radius: 1rem; padding: .1rem .65rem; font-size: .875rem; background: var(--plate); white-space: nowrap; }
.badge { font-size: .78rem; font-weight: 600; }
.contradiction.badge, .chips .contradiction { background: var(--contradict-soft); color: var(--contradict); }
.divergence.badge, .chips .divergence { background: var(--diverge-soft); color: var(--diverge); }
.note.badge, .chips .note { background: var(--refine-soft); color: var(--refine); }
.parts { position: sticky; top: 0; z-index: 2; background: var(--page); border-bottom: 1px solid var(--line); }
.parts ul { display: flex; gap: .1rem 1.1rem; overflow-x: auto; margin: 0; padding: .5rem .2rem; list-style: none; white-space: nowrap; font-size: .93rem; }
.filters { margin-block: .8rem; } .filters summary { font-weight: 600; padding: .25rem 0; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; padding: .2rem .7rem .4rem; max-height: 13rem; overflow-y: auto;
  display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
legend { color: var(--quiet); font-size: .875rem; padding: 0 .3rem; } label { padding: .2rem 0; min-height: 1.6rem; }
input { width: 1.1rem; height: 1.1rem; vertical-align: -.2em; accent-color: var(--link); }
button { font: inherit; padding: .2rem .8rem; border: 1px solid var(--quiet); border-radius: .4rem; background: var(--card); color: var(--ink); cursor: pointer; }
.filtered span { display: none; }
.overview { padding: 0; margin: .8rem 0; list-style: none; font-size: .95rem; }
.overview li { padding: .35rem 0; border-top: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem 1.1rem; margin: .4rem 0 .8rem; }
dt { color: var(--quiet); } dd { margin: 0; }
.event { padding-bottom: 1.2rem; border-bottom: 1px solid var(--line); } .event:last-child { border: 0; }
.card { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--refine); border-radius: .5rem; padding: .8rem 1rem; margin: .8rem 0; }
.card.contradiction { border-left-color: var(--contradict); } .card.divergence { border-left-color: var(--diverge); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: .6rem 1.8rem; margin: .7rem 0 .4rem; }
.value { font-weight: 650; font-size: 1.08rem; margin: 0; }
figure { margin: .35rem 0 .7rem; }
blockquote { margin: 0; padding-left: .8rem; border-left: 3px solid var(--line); unicode-bidi: isolate; font-family: Georgia, "Noto Serif", "Times New Roman", serif; }
blockquote p { margin: 0; white-space: pre-line; } figcaption { padding-left: .95rem; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: .15em; }
em { font-style: normal; text-decoration: underline 2px; text-decoration-color: var(--contradict); text-underline-offset: .2em; text-decoration-skip-ink: none; }
.agreed ul { list-style: none; padding: 0; } .agreed li { border-left: 4px solid var(--agree); padding-left: .8rem; margin: .6rem 0; }
details.agreed, details.graph, details.matrix { margin: .6rem 0; } details > summary { padding: .15rem 0; }
.scroll { overflow-x: auto; max-width: 100%; } .graph .scroll { background: #fff; border-radius: .4rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .92rem; overflow-wrap: break-word; }
th { text-align: left; font-weight: 600; } tbody th { font-weight: 400; } #names ~ .scroll tbody th, #origins ~ .scroll tbody th { font-weight: 600; }
#origins ~ .scroll td:nth-child(2) { white-space: nowrap; }
th, td { padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.matrix td, .matrix thead th { min-width: 6.5rem; padding: .35rem .6rem; }
.matrix th:first-child { position: sticky; left: 0; background: var(--page); min-width: min(20rem, 44vw); max-width: 24rem; padding-left: 0; border-right: 1px solid var(--line); }
.matrix tr.contradiction td:not(:empty) { background: var(--contradict-soft); } .matrix tr.divergence td:not(:empty) { background: var(--diverge-soft); }
.matrix tr.note td:not(:empty) { background: var(--refine-soft); }
.timeline { list-style: none; padding: 0 0 0 .4rem; } .timeline > li { border-left: 3px solid var(--line); padding: 0 0 .4rem 1rem; }
.timeline h3 { margin: 0; font-size: 1rem; font-variant-numeric: tabular-nums; } .timeline ul { padding-left: 1.1rem; margin: .1rem 0; }
.timeline .happened { font-weight: 600; list-style: disc; } .timeline ul li { list-style: circle; } .timeline .before { color: var(--contradict); }
.utterance { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem; margin: .7rem 0; }
.report { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1.2rem 1.1rem; margin: 1rem 0 1.5rem; }
.report h3 { margin: 0; }
.text { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); column-gap: 2rem; margin-top: .7rem; }
.text > * { grid-column: 1; } .text > p, .text .furniture p { unicode-bidi: plaintext; white-space: pre-line; margin: 0 0 .8rem; font: 1.03rem/1.65 Georgia, "Noto Serif", "Times New Roman", serif; }
.text > .headline { font-weight: 700; font-size: 1.15rem; }
.text .furniture, .text .furniture p { color: var(--quiet); font-size: .9rem; } .text details.furniture { margin: 0 0 .8rem; }
.text span[id], .text mark[id] { text-decoration: underline 1px; text-decoration-color: var(--agree); text-underline-offset: .28em; }
.text .refine { text-decoration-color: var(--refine); text-decoration-style: dashed; }
.text span.diverge, .text mark.diverge { background: var(--diverge-soft); text-decoration: underline 2px var(--diverge); }
.text span.contradict, .text mark.contradict { background: var(--contradict-soft); text-decoration: underline 2px var(--contradict); }
.text span.only { text-decoration: none; }
sup { font: 600 .68em system-ui, sans-serif; color: var(--quiet); padding-left: .12em; line-height: 0; }
.text > ol { grid-column: 2; margin: 0 0 .8rem; padding-left: 1.9rem; font-size: .85rem; line-height: 1.45; }
.text ol li::marker { color: var(--quiet); } .text ol p { margin: 0 0 .15rem; } .text ol details p { margin: .2rem 0; }
.text ol { color: var(--quiet); } .text ol p.diverge { color: var(--diverge); } .text ol p.contradict { color: var(--contradict); }
.text :target { background: var(--mark); } .card:target, .report:target, h3:target { outline: 3px solid var(--link); outline-offset: 2px; }
thead th:not(:has(a))::first-letter, dt::first-letter { text-transform: uppercase; }
footer { margin-block: 3rem 2rem; }
@media screen { .event, .report, .utterance { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
  body:has(.filters :checked) .filtered span { display: inline; }
  body:has(.filters :checked) :is(.agreed, .graph, .alone) { display: none; } }
@media (max-width: 52rem) { .text { display: block; } .text > ol { border-left: 3px solid var(--line); margin: -.4rem 0 1rem .2rem; padding-left: 2.3rem; }
  h1 { font-size: 1.45rem; margin-top: 1rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; } .report { padding: .7rem .8rem; } .card { padding: .7rem .8rem; } }
@media print { :root { --page: #fff; } body { font-size: 10pt; } body > * { max-width: none; padding: 0; }
  .parts, .filters, .skip { display: none; } .card, .utterance, figure, tr, li { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  details::details-content { content-visibility: visible; } .scroll { overflow: visible; } .matrix th:first-child { position: static; }
  .matrix td, .matrix thead th, .matrix th:first-child { min-width: 0; } table { font-size: 8pt; } svg { max-width: 100%; height: auto; }
  .text { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); } }
)css";

}  // namespace dateline::report
