import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { FirstStyles } from "@/lib/web/documents/first-styles";
import { linkedSheets, type StyledPage } from "@/lib/web/documents/page-styles";
import { readStyleRules } from "@/lib/web/documents/style-rules";
import { documentPolicy } from "@/lib/web/http/security-headers";
import { aWrittenPage, type PageParts } from "@/tests/support/a-written-page";

const address = "/_next/static/chunks/a.css";

/** A page with these islands in its head, and what a sheet made of it. */
function styled(css: string, body: string, { islands = {}, ...parts }: PageParts & { islands?: object } = {}) {
  const styles = new FirstStyles(new Map([[address, css]]), new Map(Object.entries(islands)));
  return asText(styles.apply(aWrittenPage(body, parts)));
}

function asText({ bytes, policy }: StyledPage) {
  const html = bytes.toString();
  return { html, policy, style: /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? null };
}

describe("a document and the style of its first look", () => {
  it("has its rules in the head, and needs no sheet", () => {
    expect(styled("p{color:red}", "<p>a</p>", { head: "<title>t</title>" }).html).toBe(
      "<html><head><title>t</title><style>p{color:red}</style></head><body><p>a</p></body></html>",
    );
  });

  it("is under a policy that lets this style hold and no other", () => {
    const { policy, style } = styled("p{color:red}", "<p>a</p>");
    const digest = createHash("sha256")
      .update(style ?? "")
      .digest("base64");
    expect(policy).toContain(`style-src 'self' 'sha256-${digest}';`);
  });

  it("is the same for pages made of the same names, and of no other", () => {
    const sheet = new Map([[address, "p{a:b}i{c:d}.x{e:f}"]]);
    const styles = new FirstStyles(sheet, new Map());
    const bodies = [
      "<p>a</p><i>b</i>",
      '<i class="y">c</i><p>d</p>',
      '<p class="x">e</p>',
      "<p>f</p>",
      "<b>p i .x</b>",
      "",
    ];
    const made = bodies.map((body) => asText(styles.apply(aWrittenPage(body))));
    expect(made.map(({ style }) => style)).toEqual(["p{a:b}i{c:d}", "p{a:b}i{c:d}", "p{a:b}.x{e:f}", "p{a:b}", "", ""]);
    expect(new Set(made.map(({ policy }) => policy)).size).toBe(4);
  });

  it("names its sheets, which nobody fetches yet, where an island may ask for them", () => {
    const islands = { "/islands/a-1.js": 'document.querySelectorAll("link[disabled]")', "/islands/b-2.js": '""' };
    const withIsland = (name: string) =>
      styled("p{color:red}", "<p>a</p>", { head: "", scripts: [`/islands/${name}.js`], islands }).html;
    const sheet = `<p>a</p><link rel="stylesheet" href="${address}" disabled></body>`;
    expect(withIsland("a-1")).toContain(sheet);
    expect(withIsland("b-2")).not.toContain("<link");
  });

  it("takes rules of several sheets in their order", () => {
    const sheets = new Map([
      ["/b.css", "p{color:blue}"],
      ["/a.css", "p{color:red}"],
    ]);
    const { style } = asText(new FirstStyles(sheets, new Map()).apply(aWrittenPage("<p>a</p>")));
    expect(style).toBe("p{color:blue}p{color:red}");
  });

  it.each([
    ["an element that is there", "<p>a</p>", "p{a:b}", true],
    ["an element that is not", "<p>a</p>", "table{a:b}", false],
    ["a class that is there", '<p class="small quiet">a</p>', ".quiet{a:b}", true],
    ["a class that is part of another", '<p class="quieter">a</p>', ".quiet{a:b}", false],
    ["a class of which one part is missing", '<p class="a">a</p>', ".a .b{a:b}", false],
    ["one of several", '<p class="a">a</p>', ".b,.a>p{a:b}", true],
    ["what is no name at all", "", "*{a:b}", true],
    ["the root", "", ":root{--a:b}", true],
    ["a drawing, however its names are spelled", "<svg><linearGradient></svg>", "lineargradient{a:b}", true],
    ["the absence of a class", "<p>a</p>", "p:not(.shown){a:b}", true],
    ["either of two", '<i class="a">a</i>', ":is(.b,.c) i{a:b}", true],
    ["brackets in brackets", "<p>a</p>", "p:has(>:not(a:is(.b,.c))){a:b}", true],
    ["an attribute that comes later", "<details></details>", "details[open]:not([name='a)']){a:b}", true],
    ["a name spelled with a slash", "<p>a</p>", ".a\\:b{a:b}", true],
    ["a row group that only the browser writes", "<table><tr></table>", "tbody tr{a:b}", true],
    ["a piece that waits in a template", '<template><b class="a"></b></template>', ".a{a:b}", true],
    ["text that looks like it", "&lt;table>", "table{a:b}", false],
  ])("a rule for %s", (_case, body, css, kept) => {
    expect(styled(css, body).style).toBe(kept ? css : "");
  });

  it("keeps conditions around the rules that are wanted, opened once", () => {
    const css =
      "@media (min-width:40rem){p{a:b}table{a:b}i{a:b}@supports (a:b){p{c:d}}}@media (hover:none){table{a:b}}p{e:f}";
    expect(styled(css, "<p><i>a</i></p>").style).toBe(
      "@media (min-width:40rem){p{a:b}i{a:b}}@media (min-width:40rem){@supports (a:b){p{c:d}}}p{e:f}",
    );
  });

  it("has its rules for paper too, and the paper's own", () => {
    const css = "@page{margin:1cm}@media print{p{a:b}table{a:b}}@media print,screen{p{c:d}}";
    expect(styled(css, "<p>a</p>").style).toBe("@page{margin:1cm}@media print{p{a:b}}@media print,screen{p{c:d}}");
  });

  it("keeps faces and movements, and says where files are from the root", () => {
    const css =
      "@font-face{font-family:A;src:url(../media/a.woff2)format(\"woff2\"),url('data:font/woff2;base64,AA')}" +
      '@keyframes a{to{b:c}}p{a:url(/b.svg)url( "c.svg" )}';
    expect(styled(css, "<p>a</p>").style).toBe(
      "@font-face{font-family:A;src:url(/_next/static/media/a.woff2)format(\"woff2\"),url('data:font/woff2;base64,AA')}" +
        '@keyframes a{to{b:c}}p{a:url(/b.svg)url("/_next/static/chunks/c.svg")}',
    );
  });

  it("cannot be ended by a text in it", () => {
    const css = 'p::before{content:"</style><script>"}/* </STYLE> */@layer a;';
    expect(styled(css, "<p>a</p>").html.match(/<\/style/gi)).toHaveLength(1);
  });

  it("has the rules for what its islands make, and not for those of others", () => {
    const islands = {
      "/islands/a-1.js": 'let e=document.createElement("dl");e.className="fetched small"',
      "/islands/b-2.js": "e.className=`other`",
    };
    const scripts = ["/islands/a-1.js"];
    const css = "dl{a:b}.fetched{a:b}.other{a:b}";
    expect(styled(css, "<p>a</p>", { scripts, islands }).style).toBe("dl{a:b}.fetched{a:b}");
  });
});

describe("style sheets in development", () => {
  it("are linked in the head as they are", () => {
    expect(asText(linkedSheets(["/a.css", "/b.css"]).apply(aWrittenPage("")))).toEqual({
      html: '<html><head><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"></head><body></body></html>',
      style: null,
      policy: documentPolicy,
    });
  });
});

describe("a style sheet", () => {
  it("is read into rules with their conditions and with what each of their selectors needs", () => {
    expect(readStyleRules("@media (min-width:1px){a.b:hover>.c,#d i::before{e:f}}", address)).toEqual([
      {
        conditions: ["@media (min-width:1px)"],
        needs: [[".b", ".c", "a"], ["i"]],
        text: "a.b:hover>.c,#d i::before{e:f}",
      },
    ]);
  });
});
