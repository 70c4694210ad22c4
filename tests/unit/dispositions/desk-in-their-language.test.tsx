import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { AnswerQueue } from "@/components/dispositions/answer-queue";
import { BulkNotice } from "@/components/dispositions/bulk-notice";
import { DeskTable } from "@/components/dispositions/desk-table";
import type { DeskRow } from "@/lib/dispositions/desk-list";
import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";

const row: DeskRow = {
  ...{ id: "0190b5e2-0000-7000-8000-000000000000", reference: "OEWG-2026-0001", revision: 0, state: "pending" },
  ...{ stance: "keep", organisation: "Demo NGO A", language: "en", opening: "Keep them.", assignee: null, tags: [] },
  ...{ paragraphs: [{ number: "12" }, { number: "14" }, { number: "15" }], isOwn: false },
};

async function written(locale: Locale, page: ReactNode): Promise<string> {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="UTC">
      {page}
    </NextIntlClientProvider>,
  );
}

const shown = { en: "12, 14, 15", ar: "12، 14، 15", zh: "12、14、15" } as const;

it.each(["en", "ar", "zh"] as const)("paragraphs on the desk are listed as %s lists them", async (locale) => {
  const rows = [row];
  expect(await written(locale, <DeskTable rows={rows} hrefs={{}} ticks={null} ownToo />)).toContain(shown[locale]);
  const beside = { rows, hrefs: {}, current: "", matching: 1, listHref: "/", moreHref: null };
  expect(await written(locale, <AnswerQueue {...beside} />)).toContain(shown[locale]);
});

it("names what was left as it is, in the reader's row, each reference in its own order", async () => {
  const query = { done: "1", own: "OEWG-2026-0001,OEWG-2026-0002,<script>" };
  const html = await written("ar", <BulkNotice query={query} />);
  expect(html).toContain("\u2068OEWG-2026-0001\u2069، \u2068OEWG-2026-0002\u2069");
  expect(html).not.toContain("script");
});
