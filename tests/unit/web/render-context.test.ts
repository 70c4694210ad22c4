import { AsyncResource } from "node:async_hooks";
import { describe, expect, it } from "vitest";
import { keepPage, readOnce, recordDocument } from "@/lib/web/documents/render-context";
import { aWrittenPage } from "@/tests/support/a-written-page";

const page = aWrittenPage("<p>Words.</p>");

describe("what a render says of itself", () => {
  it("is answered with it: the page, and what makes it stale", async () => {
    const { said } = await recordDocument("/en", async () => keepPage(page, null));
    expect(said.page).toBe(page);
  });

  it("is read once in a render, and anew in the next", async () => {
    const asked: string[] = [];
    const read = readOnce(async (name: string) => asked.push(name));
    const render = () => recordDocument("/en", async () => [await read("a"), await read("a"), await read("b")]);
    await render();
    expect(asked).toEqual(["a", "b"]);
    await render();
    expect(asked).toEqual(["a", "b", "a", "b"]);
  });

  it("is not remembered by what the render began and what outlasts it", async () => {
    let reads = 0;
    const read = readOnce(async () => {
      reads += 1;
    });
    let later = () => globalThis.openfloorDocumentRender?.getStore();
    let again = () => read();
    await recordDocument("/en", async () => {
      keepPage(page, null);
      await read();
      later = AsyncResource.bind(later);
      again = AsyncResource.bind(again);
    });
    expect(later()).toMatchObject({ page: null });
    await again();
    expect(reads).toBe(2);
  });
});
