import fc from "fast-check";
import { parseFragment, serialize } from "parse5";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { html } from "@/lib/web/documents/html-part";
import { writeElements } from "@/lib/web/documents/write-elements";

const written = (part: ReactNode) => writeElements(part).bytes.toString();

/** What a browser makes of it, so that spelling does not matter. */
const asRead = (text: string) => serialize(parseFragment(text));

/** Without what HTML reads as something else wherever it stands (HTML, section 13.2.3.5). */
const words = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\0]/g, ""));

describe("a part of a page in HTML", () => {
  it("is the same whether it is written or rendered, whatever its values hold", () => {
    const value = fc.oneof(words, fc.integer(), fc.constantFrom(null, false, undefined));
    fc.assert(
      fc.property(fc.array(value), words, words, fc.option(words), (many, text, link, name) => {
        const rows = many.map((one) => html`<li class="${name}">${one}</li>`);
        const part = html`
          <section id="${text}" aria-label="${name}">
            <a class="of two" href="${`/x/${link}`}" tabindex="-1">a ${text} b</a>
            <svg viewBox="0 0 1 1" aria-hidden="true"><path d="${link}"></path></svg>
            ${rows}
            ${<em key="e">{many.length}</em>}
          </section>`;
        expect(asRead(written(part))).toBe(asRead(renderToStaticMarkup(part)));
      }),
    );
  });

  it("keeps every value in its place", () => {
    fc.assert(
      fc.property(words, words, (text, name) => {
        const [element, ...further] = parseFragment(written(html`<p title="${name}">${text}</p>`)).childNodes;
        expect(further).toEqual([]);
        expect(element).toMatchObject({ tagName: "p", attrs: [{ name: "title", value: name }] });
        const inside = element !== undefined && "childNodes" in element ? element.childNodes : [];
        expect(inside).toMatchObject(text === "" ? [] : [{ nodeName: "#text", value: text }]);
      }),
    );
  });

  it("leaves out the blanks that are for the reader of the code", () => {
    const part = html`
      <p
        class="${"a"}"
        id="b"
      >
        one
        two <b> ${"three"} </b>
        ${"four"}
      </p>
      <i></i>`;
    expect(written(part)).toBe('<p class="a" id="b">one two <b> three </b>four</p><i></i>');
    expect(renderToStaticMarkup(part)).toBe('<p class="a" id="b">one two <b> three </b>four</p><i></i>');
  });

  it("names what its style depends on", () => {
    const { names } = writeElements(
      html`<section class="one two"><b class="${"three four"}">${<i className="five" />}</b></section>`,
    );
    expect([...names].sort()).toEqual([".five", ".four", ".one", ".three", ".two", "b", "i", "section"]);
  });

  it.each<[string, () => ReactNode]>([
    ["a value that is a part of an attribute", () => html`<p class="of-${1}">a</p>`],
    ["a value without quotes", () => html`<p class=${"a"}>a</p>`],
    ["a value in place of an attribute", () => html`<p ${"hidden"}>a</p>`],
    ["a value in place of an element", () => html`<${"p"}>a</p>`],
    ["a value that runs", () => html`<p onclick="${"a()"}">a</p>`],
    ["an inline style", () => html`<p style="${"color: red"}">a</p>`],
    ["a document in an attribute", () => html`<embed srcdoc="${"a"}">`],
    ["a script", () => html`<script>${"a()"}</script>`],
    ["a comment", () => html`<!-- ${"a"} -->`],
    ["a sign by its name", () => html`<p>a &amp; b</p>`],
    [
      "a button's address that runs a script",
      () => written(html`<button formaction="${"javascript:alert(1)"}">a</button>`),
    ],
    ["an address that runs a script", () => written(html`<a href="${" java\nscript:alert(1)"}">a</a>`)],
  ])("is refused with %s", (_name, make) => expect(make).toThrow());
});
