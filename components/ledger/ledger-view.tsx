import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { Fingerprint } from "@/components/ui/fingerprint";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicCheckpoint, PublicEntry } from "@/lib/ledger/public";

const kinds = [
  "submission",
  "timestamp",
  "decision",
  "undo",
  "publication",
  "return",
  "refusal",
  "withdrawal",
  "signature",
  "endorsement",
  "audit",
  "sight",
  "correction",
  "appeal",
  "accreditation",
] as const;

type Props = {
  locale: string;
  checkpoint: PublicCheckpoint | null;
  publicKey: string;
  authority: string;
  entries: readonly PublicEntry[];
  newerHref?: string;
  olderHref?: string;
};

/** The ledger as everybody may read it: its latest signed state and its entries, the newest first. */
export function LedgerView({ locale, checkpoint, publicKey, authority, entries, newerHref, olderHref }: Props) {
  const t = useTranslations("ledger");
  if (checkpoint === null) {
    return (
      <section id="ledger">
        <h2>{t("ledgerTitle")}</h2>
        <EmptyState title={t("nothingYet")}>{t("nothingYetHint")}</EmptyState>
      </section>
    );
  }
  const signed = showInstant(checkpoint.signedAt, "UTC", locale);
  return (
    <section id="ledger">
      <h2>{t("ledgerTitle")}</h2>
      <p>{t("ledgerLead")}</p>
      <Facts
        facts={[
          {
            term: t("checkpoint"),
            value: (
              <>
                {t("size", { count: checkpoint.size })} · <time dateTime={signed.iso}>{signed.text}</time>
              </>
            ),
          },
          { term: t("root"), value: <Fingerprint value={checkpoint.root} /> },
          {
            term: t("key"),
            value: (
              <code className="ledger-key" dir="ltr">
                {publicKey}
              </code>
            ),
          },
          { term: t("authority"), value: <Fingerprint value={authority} /> },
        ]}
      />
      <p className="list-head">
        <a href="/api/v1/ledger/checkpoint" download="checkpoint.txt">
          {t("downloadCheckpoint")}
        </a>
        <a href="/api/v1/ledger/entries">{t("entriesAsData")}</a>
      </p>
      <Table
        id="entries"
        title={t("entries")}
        columns={[
          { key: "place", label: t("place") },
          { key: "kind", label: t("what") },
          { key: "at", label: t("hour") },
          { key: "commitment", label: t("commitment") },
        ]}
        rows={entries.map((entry) => ({
          id: String(entry.index),
          cells: {
            place: entry.index,
            kind: <Kind kind={entry.kind} />,
            at: <Hour at={entry.at} locale={locale} />,
            commitment: <code dir="ltr">{entry.commitment.slice(0, 16)}…</code>,
          },
        }))}
      />
      <Pagination newerHref={newerHref} olderHref={olderHref} newerLabel={t("latest")} />
    </section>
  );
}

function Kind({ kind }: { kind: string }) {
  const t = useTranslations("ledger");
  const known = kinds.find((one) => one === kind);
  return known === undefined ? kind : t(`kinds.${known}`);
}

function Hour({ at, locale }: { at: Date; locale: string }) {
  const shown = showInstant(at, "UTC", locale);
  return (
    <time dateTime={shown.iso} className="nums">
      {shown.text}
    </time>
  );
}
