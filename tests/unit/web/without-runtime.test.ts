import { describe, expect, it } from "vitest";
import { inlineScripts, withoutRuntime } from "@/lib/web/documents/without-runtime";

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("a page without the framework's runtime", () => {
  it("loses scripts, their preloads, inline payload and comments, and nothing else", () => {
    const source = page(
      '<meta charSet="utf-8"/><link rel="stylesheet" href="/a.css" data-precedence="next"/>' +
        '<link rel="preload" as="script" fetchPriority="low" href="/_next/x.js"/><link rel="modulepreload" href="/m.js"/>' +
        '<script src="/_next/x.js" async=""></script><script noModule="" src="/_next/y.js"></script>',
      '<main>One<!-- --> two</main><script id="_R_">(self.__next_f=self.__next_f||[]).push([1,"\\u003c/main>"])</script>',
    );
    expect(withoutRuntime(source)).toEqual({
      state: "finished",
      html: page(
        '<meta charSet="utf-8"/><link rel="stylesheet" href="/a.css" data-precedence="next"/>',
        "<main>One two</main>",
      ),
    });
  });

  it("keeps islands and structured data", () => {
    const source = page(
      '<script type="module" async="" src="/islands/countdown-AB.js"></script>' +
        '<script type="application/ld+json">{"@type":"Event"}</script>',
      "<main></main>",
    );
    expect(withoutRuntime(source).html).toBe(source);
  });

  it.each([
    ['<p title="<script>alert(1)</script>">a</p>'],
    ["<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["<textarea><script>alert(1)</script></textarea>"],
    ["<title><!-- no comment --></title>"],
    ['<p title="<!-- $! -->">a</p>'],
    ["<p>a\r\nb\u2028 اللغة</p>"],
  ])("leaves text alone that looks like a tag: %s", (body) => {
    const source = page("", body);
    expect(withoutRuntime(source)).toEqual({ html: source, state: "finished" });
  });

  it("drops a script however it is spelled, and in a template too", () => {
    const source = page(
      "",
      "<SCRIPT\n>a()</ScRiPt ><template><script>b()</script></template><svg><script>c()</script></svg>",
    );
    expect(withoutRuntime(source).html).toBe(page("", "<template></template><svg></svg>"));
  });

  it("puts what was written at once where it belongs, and misses a part that is not there", () => {
    const body =
      '<main><openfloor-part data-part="1"></openfloor-part><p>a</p><openfloor-part data-part="0"></openfloor-part></main>';
    const parts = ["<!-- kept --><b>0</b>", "<i>1</i>"];
    expect(withoutRuntime(page("", body), parts)).toEqual({
      state: "finished",
      html: page("", "<main><i>1</i><p>a</p><!-- kept --><b>0</b></main>"),
    });
    expect(withoutRuntime(page("", body), ["0"]).state).toBe("failed");
  });

  it("sees a boundary that still waits, and one that failed", () => {
    expect(withoutRuntime(page("", '<!--$?--><template id="B:0"></template>…<!--/$-->')).state).toBe("streamed");
    expect(withoutRuntime(page("", "<!--$!--><template></template><!--/$-->")).state).toBe("failed");
    expect(withoutRuntime(page("", "<!--$-->whole<!--/$-->")).state).toBe("finished");
  });
});

describe("inline scripts of an app page", () => {
  it("are found as a browser reads them", () => {
    const source = page(
      "<script>a('<!--');\r\n</script><script src='/x.js'></script>",
      "<p title='<script>no</script>'>",
    );
    expect(inlineScripts(source)).toEqual(["a('<!--');\n"]);
  });
});
