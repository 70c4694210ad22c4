import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { VerifyPage } from "@/components/ledger/verify-page";
import { latestEntries, publicCheckpoint, publicLedgerKey } from "@/lib/ledger/public";
import { publicAuthority } from "@/lib/receipts/timestamps/own-authority";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

const pageSize = 15;

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "ledger" });
  return { title: t("title") };
}

/** Checking a receipt, and the public ledger. */
async function body({ params, searchParams }: Asked) {
  const { locale } = params;
  tagDocument("ledger");
  const before = readPlace(searchParams.cursor);
  const [checkpoint, entries] = await Promise.all([publicCheckpoint(), latestEntries(pageSize, before)]);
  const here = `/${locale}/verify`;
  const last = entries.at(-1);
  return (
    <VerifyPage
      locale={locale}
      checkpoint={checkpoint}
      publicKey={publicLedgerKey().key}
      authority={publicAuthority()}
      entries={entries}
      newerHref={before === undefined ? undefined : `${here}#ledger`}
      olderHref={last === undefined || last.index === 0 ? undefined : `${here}?cursor=${last.index}#ledger`}
    />
  );
}

/** The place before which the page begins. */
function readPlace(cursor: string | string[] | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (typeof cursor !== "string" || !/^[1-9][0-9]{0,14}$/.test(cursor)) notFound();
  return Number(cursor);
}

export const GET = publicPage({ head, body });
