import fc from "fast-check";
import { parseFragment, serialize } from "parse5";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HeatStrip } from "@/components/ui/heat-strip";
import { Redline } from "@/components/ui/redline";
import { StanceMark } from "@/components/ui/stance-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import { writeElements } from "@/lib/web/documents/write-elements";

const labels = { inserted: "in", insertedEnd: "/in", deleted: "out", deletedEnd: "/out", moved: "m", movedEnd: "/m" };

/** What a browser makes of it, so that spelling does not matter. */
const asRead = (html: string) => serialize(parseFragment(html));

function expectSameAsReact(tree: ReactNode): void {
  expect(asRead(writeElements(tree).bytes.toString())).toBe(asRead(renderToStaticMarkup(tree)));
}

describe("elements written at once", () => {
  it.each<[string, () => ReactNode]>([
    ["drawings", () => <StanceMark stance="change">change</StanceMark>],
    [
      "a strip with a name",
      () => (
        <HeatStrip
          label="4 < 5"
          segments={[
            { stance: "keep", count: 2 },
            { stance: "add", count: 1 },
          ]}
        />
      ),
    ],
    [
      "a redline",
      () => (
        <Redline
          labels={labels}
          segments={[
            { kind: "same", text: "States " },
            { kind: "deleted", text: "should" },
            { kind: "inserted", text: "<shall>" },
            { kind: "moved", text: "report", from: "12" },
          ]}
        />
      ),
    ],
    ["stored HTML", () => <StoredHtml html="<p>a &amp; <em>b</em></p>" />],
    ["planted HTML", () => <StoredHtml html="<script>a()</script>" />],
    [
      "what fields hold at first",
      () => (
        <form>
          <input name="a" defaultValue={'"><script>'} />
          <input type="checkbox" name="b" defaultChecked value="1" />
          <select name="c" defaultValue="ru">
            <optgroup label="x">
              <option value="">any</option>
              <option value="ru">Russian</option>
            </optgroup>
          </select>
          <select name="d">
            <option value="ru">Russian</option>
          </select>
          <select name="e" defaultValue={2}>
            <option value={1}>one</option>
            <option value={2}>two</option>
          </select>
        </form>
      ),
    ],
    ["values that show nothing", () => [null, undefined, true, false, "", 0]],
    [
      "attributes",
      () => (
        <form acceptCharset="utf-8" action="/x" key="f">
          <label htmlFor="a" className={'b"c'} data-on={false} aria-hidden={true} hidden={false}>
            {"a < b & 'c'"}
          </label>
          <input id="a" tabIndex={-1} readOnly required={true} maxLength={3} />
          <time dateTime="2026-11-22">today</time>
          <td colSpan={2}>{3}</td>
          <textarea spellCheck={false} draggable={false} />
        </form>
      ),
    ],
  ])("are what the framework makes of them: %s", (_name, tree) => expectSameAsReact(tree()));

  it("are that for any tree of words", () => {
    const tree = fc.letrec<{ node: ReactNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\0]/g, "")),
        fc.integer(),
        fc.constantFrom(null, false),
        fc
          .tuple(
            fc.constantFrom("span", "em", "bdi", "i"),
            fc.record({ title: fc.string(), className: fc.string(), id: fc.string() }, { requiredKeys: [] }),
            fc.array(tie("node"), { maxLength: 4 }),
          )
          .map(([name, { title = "", className = "", id = "" }, children]) =>
            createElement(
              name,
              {
                title: title.replace(/[\r\0]/g, ""),
                className: className.replace(/[\r\0]/g, ""),
                id: id.replace(/[\r\0]/g, ""),
              },
              ...children,
            ),
          ),
      ),
    }));
    fc.assert(fc.property(tree.node, expectSameAsReact));
  });

  it("leave the scripts of islands to the page, each once", () => {
    const script = <script type="module" async src="/islands/a.js" />;
    const { bytes, scripts } = writeElements([script, <p key="p">a{script}</p>]);
    expect(bytes.toString()).toBe("<p>a</p>");
    expect(scripts).toEqual(new Set(["/islands/a.js"]));
  });

  it("name what their style depends on, in drawings and in stored HTML too", () => {
    const { names } = writeElements(
      <section className="one two">
        <svg className="small" aria-hidden="true">
          <linearGradient />
        </svg>
        <StoredHtml className="three  four" html="<p>a <em>b</em></p>" />
        {'<table class="text">'}
      </section>,
    );
    const elements = ["section", "svg", "lineargradient", "div", "p", "em"];
    expect([...names].sort()).toEqual([...elements, ".one", ".two", ".small", ".three", ".four"].sort());
  });

  it("are whole, however long they are and in whatever script", () => {
    const words = ["a", "é", "漢", "🖋️", "“—”"].map((letter) => letter.repeat(90_000));
    for (const word of words) {
      const long = writeElements(words.map((other) => <p key={other}>{other + word}</p>)).bytes;
      expect(long.equals(Buffer.from(words.map((other) => `<p>${other}${word}</p>`).join("")))).toBe(true);
    }
  });

  it("are written anew after some could not be", () => {
    const refused = createElement(
      "p",
      null,
      "left",
      createElement(async () => "later"),
    );
    expect(() => writeElements(refused)).toThrow();
    expect(writeElements(<p>a</p>).bytes.toString()).toBe("<p>a</p>");
  });

  it.each<[string, () => ReactNode]>([
    ["an address that runs a script", () => <a href={" java\nscript:alert(1)"}>a</a>],
    ["a script in the page", () => <script key="s">a()</script>],
    ["an inline style", () => <p style={{ color: "red" }}>a</p>],
    ["a component that waits", () => createElement(async () => "later")],
  ])("are refused: %s", (_name, tree) => expect(() => writeElements(tree())).toThrow());
});
