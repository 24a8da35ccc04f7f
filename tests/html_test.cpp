// Pages of different kinds of sites, by hand: in: HTML. Out: what is taken for the article, and what the page says of itself.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "clean/clean.hpp"
#include "read/read.hpp"

using namespace dateline;
using clean::BlockKind;

namespace {

using Texts = std::vector<std::string>;

clean::Page page(const std::string& html) { return clean::clean(read("page.html", html), {}); }

Texts texts(const clean::Page& page, BlockKind kind) {
  Texts out;
  for (const clean::Block& block : page.blocks) {
    const Span span = page.text.span(block.tokens);
    if (block.kind == kind) out.push_back(page.report.text.substr(span.begin, span.size()));
  }
  return out;
}

std::string date_of(const clean::Page& page) { return page.report.published ? iso(page.report.published->date) : "none"; }

const std::string one = "The ferry to Oxholm ran aground at dawn on Tuesday, the harbour master said, and 41 people were taken off by boat.";
const std::string two = "Nobody was hurt. The captain had mistaken a street lamp for the light at the end of the pier, he told the crew.";
const std::string three = "A tug pulled the ferry free in the afternoon, and divers found a dent but no hole below the water line.";

std::string p(const std::string& text) { return "<p>" + text + "</p>\n"; }
const std::string four = "The ferry has sailed since 1974; its sister ship was sold to a museum last year.";
const std::string body = p(one) + p(two) + p(three);
const Texts paragraphs = {one, two, three};

std::string links(int n) {
  std::string out;
  for (int i = 0; i < n; ++i)
    out +=
        "<li><a href='/" + std::to_string(i) + "'>Harbour board votes on new cranes for the northern quay, part " + std::to_string(i) + "</a></li>\n";
  return out;
}

}  // namespace

TEST_CASE("a page of nested boxes without a name gives the box of running text, not the longer one of links") {
  const auto got = page("<html><body><div><div><ul>" + links(60) + "</ul></div><div><div><h1>Ferry runs aground</h1><div>" + body +
                        "</div></div></div><div>" + links(30) + "</div></div></body></html>");
  CHECK(got.report.title == "Ferry runs aground");
  CHECK(texts(got, BlockKind::body) == paragraphs);
}

TEST_CASE("boxes of links inside the article are furniture, whatever their class is") {
  const std::string boxes[] = {"<div class='zx81'><ul>" + links(3) + "</ul></div>", "<p>&gt;&gt; <a href=1>Harbour board votes on new cranes</a></p>",
                               "<div><b>See also</b>" + links(2) + "</div>",
                               "<table class=q><tr><td><a href=1>Harbour board votes on new cranes for the quay</a></td></tr></table>",
                               "<p><strong><a href=1>READ MORE: Harbour board votes on new cranes</a></strong></p>"};
  for (const std::string& box : boxes) {
    CAPTURE(box);
    const auto got =
        page("<html><body><h1>Ferry runs aground</h1><div class=k>" + p(one) + p(two) + box + p(three) + p(four) + "</div></body></html>");
    CHECK(texts(got, BlockKind::body) == Texts{one, two, three, four});
  }
}

TEST_CASE("a link inside a sentence leaves the sentence whole") {
  const auto got = page(
      "<html><body><h1>Ferry runs aground</h1><article><p>The ferry to <a href=/o>Oxholm</a> ran aground at <a href=/d><b>dawn</b></a> on "
      "Tuesday.</p>" +
      p(two) + "</article></body></html>");
  CHECK(texts(got, BlockKind::body) == Texts{"The ferry to Oxholm ran aground at dawn on Tuesday.", two});
}

TEST_CASE("pictures keep their captions apart from the text") {
  const std::string caption = "The ferry at the pier before the tug came";
  for (const std::string& figure :
       {"<figure><img src=a.jpg><figcaption>" + caption + "</figcaption></figure>",
        "<div class='image-box'><img src=a.jpg><p class='caption'>" + caption + "</p></div>",
        "<table class=picture><tr><td><img src=a.jpg></td></tr><tr><td class='pic_caption'>" + caption + "</td></tr></table>",
        "<table align=center><tbody><tr><td class='pic'><img src=a.jpg></td></tr><tr><td>" + caption + "</td></tr></tbody></table>",
        "<div class='PhotoCMS_Caption'><p>" + caption + "</p></div>"}) {
    CAPTURE(figure);
    const auto got = page("<html><body><h1>Ferry runs aground</h1><div>" + p(one) + figure + p(two) + p(three) + "</div></body></html>");
    CHECK(texts(got, BlockKind::body) == paragraphs);
    CHECK(texts(got, BlockKind::caption) == Texts{caption});
  }
}

TEST_CASE("lists and tables of the article stay, a line for each item and each row") {
  const auto got = page(
      "<html><body><article><h1>Ferry runs aground</h1>" + p(one) +
      "<p>The harbour master named three causes:</p><ul><li>the fog over the sound;</li>"
      "<li>a broken lamp;</li><li>a tired crew.</li></ul><table><tr><th>Year</th><th>Groundings</th></tr><tr><td>2014</td><td>3</td></tr></table>" +
      p(three) + "</article></body></html>");
  const std::string& text = got.report.text;
  CHECK(text.find("the fog over the sound;\n") != std::string::npos);
  CHECK(text.find("Year | Groundings\n") != std::string::npos);
  CHECK(text.find("2014 | 3\n") != std::string::npos);
  CHECK(texts(got, BlockKind::furniture).empty());
}

TEST_CASE("comments, cookie banners, share bars and sign-up boxes are no article, even where they are longer") {
  const std::string opinion =
      "<p>I have crossed that sound every day for thirty years and never once did a captain take a lamp for a light, believe me.</p>";
  std::string many;
  for (int i = 0; i < 12; ++i) many += "<li class='comment-item'><span>reader" + std::to_string(i) + "</span>" + opinion + "</li>";
  const std::string cookies =
      "<div id='cookie-consent'><p>We and our partners store and read information on your device, such as cookies, to show you what you like. "
      "You may change your mind at any time.</p><button>Accept</button></div>";
  const auto got = page(
      "<html><body>" + cookies + "<div class=wrap><h1>Ferry runs aground</h1><div class=share>Share on all networks</div><div class=article-text>" +
      body +
      "</div><div class='newsletter-signup'><p>Sign up for our daily letter and never miss a ferry again, it is free.</p></div><ul class=comments>" +
      many + "</ul></div></body></html>");
  CHECK(texts(got, BlockKind::body) == paragraphs);
}

TEST_CASE("a page behind a paywall gives what it shows") {
  const auto got = page("<html><body><h1>Ferry runs aground</h1><div class='story'>" + p(one) +
                        "<p>Nobody was ...</p></div><div class='paywall'><p>Subscribe to continue reading. "
                        "Already a subscriber? Log in to read the whole story on every device you own.</p></div></body></html>");
  CHECK(texts(got, BlockKind::title) == Texts{"Ferry runs aground"});
  REQUIRE_FALSE(texts(got, BlockKind::body).empty());
  CHECK(texts(got, BlockKind::body).front() == one);
  CHECK(got.report.text.find("Already a subscriber") == std::string::npos);
}

TEST_CASE("an AMP page is a page") {
  const auto got = page(
      "<!doctype html><html amp lang=en><head><title>Ferry runs aground - Harbour Post</title></head><body><header><a "
      "href=/>Home</a></header><main><h1>Ferry runs aground</h1>"
      "<amp-img src=a></amp-img>" +
      p(one) + "<amp-ad type=x></amp-ad>" + p(two) + "<amp-list><a href=1>More</a></amp-list>" + p(three) + "</main><amp-sidebar><ul>" + links(5) +
      "</ul></amp-sidebar></body></html>");
  CHECK(got.report.title == "Ferry runs aground");
  CHECK(texts(got, BlockKind::body) == paragraphs);
}

TEST_CASE("metadata is read from JSON-LD, whole or broken, from Open Graph, from microdata, and from the page's own time element") {
  struct Case {
    std::string head, inside, title, date, byline, outlet;
  };
  const Case cases[] = {
      {"<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Not "
       "this\"},{\"@type\":\"Organization\",\"@id\":\"#org\",\"name\":\"Harbour Post\"},"
       "{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Nora Finch\"},{\"@type\":[\"NewsArticle\",\"Article\"],\"headline\":\"Ferry runs "
       "aground\",\"datePublished\":\"2019-03-06T16:40:00+01:00\","
       "\"author\":{\"@id\":\"#p\"},\"publisher\":{\"@id\":\"#org\"}}]}</script>",
       "", "Ferry runs aground", "2019-03-06T16:40", "Nora Finch", "Harbour Post"},
      {"<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",</script><script "
       "type='application/ld+json'>[{\"@type\":\"Organization\",\"name\":\"Other\"}]</script>"
       "<script type='application/ld+json; charset=utf-8'>/*<![CDATA[*/{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Ferry runs "
       "aground\",\"datePublished\":\"2019-03-06\","
       "\"author\":[\"Nora Finch\",{\"name\":\"Tom Hale\"}],\"publisher\":\"Harbour Post\"}/*]]>*/</script>",
       "", "Ferry runs aground", "2019-03-06", "Nora Finch, Tom Hale", "Harbour Post"},
      {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry runs\n "
       "aground\",\"datePublished\":\"2019-03-06T16:40:00Z\",\"author\":{\"name\":\"Nora \"Finch\"}}</script>"
       "<meta property='og:title' content='Ferry runs aground'><meta property='og:site_name' content='Harbour Post'>"
       "<meta property='article:published_time' content='2019-03-06T16:40:00Z'><meta name=author content='Nora Finch'>",
       "", "Ferry runs aground", "2019-03-06T16:40", "Nora Finch", "Harbour Post"},
      {"<title>Ferry runs aground | Harbour Post</title><meta property='og:title' content='Ferry runs aground'><meta property='og:site_name' "
       "content='Harbour Post'>"
       "<meta property='article:published_time' content='2019-03-06T16:40:00+0100'><meta property='article:author' content='https://a.example/nora'>",
       "", "Ferry runs aground", "2019-03-06T16:40", "", "Harbour Post"},
      {"",
       "<div itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop=datePublished content='2019-03-06T16:40'><span itemprop=author "
       "itemscope><span itemprop=name>Nora Finch</span></span>"
       "<div itemprop=publisher itemscope><meta itemprop=name content='Harbour Post'></div></div>",
       "Ferry runs aground", "2019-03-06T16:40", "Nora Finch", "Harbour Post"},
      {"<title>Ferry runs aground - Harbour Post</title>",
       "<time class=updated datetime='2019-03-07T09:10:00Z'>7 March</time><time class=published datetime='2019-03-06T16:40:00Z'>6 March</time>",
       "Ferry runs aground", "2019-03-06T16:40", "", ""},
      {"<meta name='pubdate' content='Wed, 06 Mar 2019 16:40:00 GMT'>", "", "Ferry runs aground", "2019-03-06T16:40", "", ""},
      {"<meta itemprop='datePublished' content='26/03/2019 16:40'>", "", "Ferry runs aground", "2019-03-26T16:40", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.head);
    CAPTURE(c.inside);
    const auto got =
        page("<html><head>" + c.head + "</head><body><article><h1>Ferry runs aground</h1>" + c.inside + body + "</article></body></html>");
    CHECK(got.report.title == c.title);
    CHECK(date_of(got) == c.date);
    CHECK(got.report.byline.value_or("") == c.byline);
    CHECK(got.report.outlet.value_or("") == c.outlet);
    CHECK(texts(got, BlockKind::body) == paragraphs);
  }
}

TEST_CASE("an old page of tables, fonts and line breaks gives its paragraphs") {
  const auto got = page("<HTML><BODY><TABLE width=780><TR><TD colspan=2><A href=/>Home</A> | <A href=/n>News</A></TD></TR><TR><TD width=160>" +
                        links(12) + "</TD><TD><FONT size=5><B>Ferry runs aground</B></FONT><BR><BR><FONT face=arial>" + one + "<BR><BR>\n" + two +
                        "<BR>&nbsp;<BR>" + three + "</FONT></TD></TR></TABLE></BODY></HTML>");
  CHECK(got.report.title == "Ferry runs aground");
  CHECK(texts(got, BlockKind::body) == paragraphs);
}

TEST_CASE("the date, the author and the summary that the page prints are read as in a text file") {
  const auto got = page(
      "<html><head><title>Cầu Ngói đã trôi - Báo Sông Hồng</title></head><body><div class=detail><h1>Cầu Ngói đã trôi</h1><div class=meta><span "
      "class=d>Thứ tư, 6/3/2019 | "
      "16:40 GMT+7</span></div><h2 class=sapo>Cây cầu gỗ hơn một trăm tuổi bị nước lũ cuốn đi trong đêm</h2><p>Cầu Ngói bị nước cuốn trôi lúc 3 giờ "
      "sáng, theo ủy ban xã.</p>"
      "<p>Ông Lục Văn Tàng, người gác cầu, kể ông nghe tiếng gỗ gãy rồi thấy đèn tắt.</p><p style='text-align:right'><strong>Lê Mạc</strong> (Theo "
      "<em>TTXVN</em>)</p></div></body></html>");
  CHECK(date_of(got) == "2019-03-06T16:40");
  CHECK(got.report.byline == "Lê Mạc");
  CHECK(got.report.credits == Texts{"TTXVN"});
  CHECK(texts(got, BlockKind::summary).size() == 1);
  CHECK(texts(got, BlockKind::body).size() == 2);
}

TEST_CASE("what a browser does not show is no text") {
  const auto got = page("<html><body><article><h1>Ferry runs aground</h1>" + p(one) +
                        "<p style='display:none'>Tracking pixel of the fourth kind loaded without a sound.</p>"
                        "<div hidden><p>This is the long text of a hidden box that waits for its script.</p></div><div aria-hidden=true><p>Icon of a "
                        "ferry on the water, drawn by hand.</p></div>"
                        "<!-- <p>A comment of the editor, never to be printed anywhere.</p> -->" +
                        p(two) + "<noscript><p>Please turn on scripts to read our pages.</p></noscript>" + p(three) + "</article></body></html>");
  CHECK(texts(got, BlockKind::body) == paragraphs);
  CHECK(got.report.text.find("hidden box") == std::string::npos);
}

TEST_CASE("entities become their letters, and a bomb of entities stays small") {
  const auto got = page(
      "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
      "'&b;&b;&b;&b;&b;&b;&b;&b;'>]><html><body><article><h1>Ferry &amp; tug</h1>"
      "<p>The caf&eacute; &#8220;B&#x1EBF;n Ph&agrave;&#8221; is 3 &lt; 4&nbsp;km away, &c;&c;&c; they say.</p>" +
      p(two) + "</article></body></html>");
  CHECK(got.report.title == "Ferry & tug");
  CHECK(got.report.text.find("café “Bến Phà” is 3 < 4") != std::string::npos);
  CHECK(got.report.text.size() < 2000);
}

TEST_CASE("hostile markup ends soon: no depth, no unclosed tag, no endless attribute stops it") {
  std::string deep, unclosed, tables, quotes;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  for (int i = 0; i < 90000; ++i) unclosed += "<p><b>";
  for (int i = 0; i < 30000; ++i) tables += "<table><tr><td>";
  for (int i = 0; i < 50000; ++i) quotes += "<a href='x" + std::to_string(i) + "' title=\"'>\">";
  for (const std::string& html :
       {"<html><body>" + deep + p(one), "<html><body>" + unclosed + p(one), "<html><body>" + tables + p(one), "<html><body>" + quotes + p(one),
        "<html><body class='" + std::string(2000000, 'y') + "' " + std::string(1000000, 'z') + "=1>" + p(one),
        "<html><body>" + p(one) + "<!--" + std::string(3000000, '-'), "<html><body>" + p(one) + "<script>" + std::string(3000000, '<')}) {
    CAPTURE(html.substr(0, 40));
    CHECK(page(html).report.text.find(one) != std::string::npos);
  }
}
