import { describe, expect, it } from "vitest";
import { inlineScripts } from "@/lib/web/http/inline-scripts";

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("inline scripts of an app page", () => {
  it("are found as a browser reads them", () => {
    const source = page(
      "<script>a('<!--');\r\n</script><script src='/x.js'></script>",
      "<p title='<script>no</script>'>",
    );
    expect(inlineScripts(source)).toEqual(["a('<!--');\n"]);
  });
});
