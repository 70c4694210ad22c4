import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { InputRedline } from "@/components/inputs/input-redline";
import { loadMessages } from "@/lib/i18n/messages";
import { emptyPart, type InputContent } from "@/lib/inputs/part-content";

const messages = await loadMessages("en");

const answer = (language: string, ...choices: string[]): InputContent => ({
  ...{ title: "On notice", about: null, language },
  parts: [{ ...emptyPart("a"), choices }],
});

const asked = {
  ...{ key: "a", number: "1", title: { en: "When" } },
  choices: [
    { key: "c-1", label: { en: "At once", fr: "Sans délai" } },
    { key: "c-2", label: { en: "Within a month", fr: "Dans le mois" } },
  ],
};
const earlier = { ...asked, choices: [{ key: "c-3", label: { en: "Never" } }] };

/** What was struck out and what was added, as the page shows it. */
function changes(before: InputContent, after: InputContent): { deleted: string; inserted: string } {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <InputRedline locale="en" before={before} after={after} parts={[asked, earlier]} />
    </NextIntlClientProvider>,
  );
  const shown = html.replace(/<span class="visually-hidden">.*?<\/span>/g, "");
  const within = (tag: string) =>
    [...shown.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(([, words]) => words).join(" ");
  return { deleted: within("del"), inserted: within("ins") };
}

it("names choices as they were offered, in the language of the text", () => {
  expect(changes(answer("en", "c-1"), answer("en", "c-2"))).toEqual({ deleted: "At once", inserted: "Within a month" });
  expect(changes(answer("fr"), answer("fr", "c-1", "c-2")).inserted).toBe("Sans délai, Dans le mois");
});

it("names a choice that only the questions of that time offered, and by its key one that none offers", () => {
  expect(changes(answer("en", "c-3"), answer("en")).deleted).toBe("Never");
  expect(changes(answer("en", "c-9"), answer("en")).deleted).toBe("c-9");
});
