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
import { keepPage } from "@/lib/web/documents/render-context";
import { writeDocument } from "@/lib/web/documents/write-document";
import { wholePage } from "@/lib/web/documents/written-page";
import { pagePath } from "@/lib/web/page-path";

/** What a public page is asked for: the names in its address, and its query. */
export type Asked<Params = { locale: string }> = {
  params: Params;
  searchParams: Record<string, string | string[] | undefined>;
};

type PublicPage<Params> = {
  head(asked: Asked<Params>): Promise<DocumentHead>;
  body(asked: Asked<Params>): Promise<ReactNode>;
};

/**
 * A document that anyone may read, as the answer of a route. It carries nobody's session; the account slot is filled
 * by an island. It is written at once and has nothing of the framework in it (docs/adr/0058).
 */
export function publicPage<Params extends { locale: string }>(page: PublicPage<Params>) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    const asked = { params: await context.params, searchParams: readQuery(request.nextUrl.searchParams) };
    const { locale } = asked.params;
    if (!isLocale(locale)) notFound();
    const [head, body, path] = await Promise.all([page.head(asked), page.body(asked), pagePath()]);
    const { appUrl, mode } = env();
    const written = await writeDocument(locale, {
      head: <PublicHead {...{ locale, head, path }} site={appUrl} picture={picturePath(locale, path)} />,
      body: (
        <PageFrame {...{ locale, path }} demo={mode === "demo"} account={<AccountSlot locale={locale} />}>
          {body}
        </PageFrame>
      ),
    });
    const bytes = keepPage(written) ? null : new Uint8Array(wholePage(written, { head: "", body: "" }));
    return new Response(bytes, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  };
}

/** A name that stands more than once has all its values. */
function readQuery(query: URLSearchParams): Asked["searchParams"] {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
