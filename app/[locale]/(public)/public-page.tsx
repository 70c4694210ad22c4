import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import type { ReactNode } from "react";
import { AccountSlot } from "@/components/shell/account-slot";
import { PageFrame } from "@/components/shell/page-frame";
import { PublicHead } from "@/components/shell/public-head";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { picturePath } from "@/lib/open-data/page-picture";
import type { DocumentHead } from "@/lib/web/document-head";
import { type AskedPage, readQuery } from "@/lib/web/documents/page-writers";
import { keepPage } from "@/lib/web/documents/render-context";
import { writeDocument } from "@/lib/web/documents/write-document";
import { pageType, type WrittenPage, wholePage } from "@/lib/web/documents/written-page";
import { pagePath } from "@/lib/web/page-path";

/** What a public page is asked for: the names in its address, and its query. */
export type Asked<Params = { locale: string }> = {
  params: Params;
  searchParams: AskedPage["searchParams"];
};

type PublicPage<Params> = {
  head(asked: Asked<Params>): Promise<DocumentHead>;
  body(asked: Asked<Params>): Promise<ReactNode>;
};

/**
 * A document that anyone may read, as the answer of a route. It carries nobody's session; the account slot is filled
 * by an island. It is written at once and has nothing of the framework in it (docs/adr/0058).
 */
export function publicPage<Params extends { locale: string } & AskedPage["params"]>(page: PublicPage<Params>) {
  const writer = {
    async write(asked: Asked<Params>): Promise<WrittenPage> {
      const { locale } = asked.params;
      if (!isLocale(locale)) notFound();
      const [head, body, path] = await Promise.all([page.head(asked), page.body(asked), pagePath()]);
      const { appUrl, mode } = env();
      return writeDocument(locale, {
        head: <PublicHead {...{ locale, head, path }} site={appUrl} picture={picturePath(locale, path)} />,
        body: (
          <PageFrame {...{ locale, path }} demo={mode === "demo"} account={<AccountSlot locale={locale} />}>
            {body}
          </PageFrame>
        ),
      });
    },
  };
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    const asked = { params: await context.params, searchParams: readQuery(request.nextUrl.searchParams) };
    const written = await writer.write(asked);
    const bytes = keepPage(written, writer) ? null : new Uint8Array(wholePage(written));
    return new Response(bytes, { headers: { "Content-Type": pageType } });
  };
}
