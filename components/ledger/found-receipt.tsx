import { LinkButton } from "@/components/ui/button";
import { Certificate } from "@/components/ui/certificate";
import { EmptyState } from "@/components/ui/empty-state";
import { Fingerprint } from "@/components/ui/fingerprint";
import { PageHead } from "@/components/ui/page-head";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicReceipt } from "@/lib/ledger/public";

/** What stands under a tracking number, for whoever holds it: when something was received, and its place in the ledger. */
export function FoundReceipt({ locale, receipt }: { locale: string; receipt: PublicReceipt }) {
  const t = useTranslations("ledger");
  const received = showInstant(receipt.receivedAt, "UTC", locale);
  const { ledger } = receipt;
  return (
    <Certificate
      kind={t("found.kind")}
      title={t("found.title")}
      lead={t("found.lead")}
      facts={[
        { term: t("number"), value: <span className="reference">{receipt.trackingNumber}</span> },
        ...(receipt.reference === null
          ? []
          : [{ term: t("found.reference"), value: <span className="reference">{receipt.reference}</span> }]),
        {
          term: t("found.received"),
          value: (
            <>
              <time dateTime={received.iso}>{received.text}</time>{" "}
              <bdi className="quiet nums">
                ({received.iso.slice(0, 10)} {received.iso.slice(11, 19)} UTC)
              </bdi>
            </>
          ),
        },
        { term: t("found.fingerprint"), value: <Fingerprint value={receipt.sha256} /> },
        {
          term: t("ledgerTitle"),
          value:
            ledger === null
              ? t("found.erased")
              : ledger.index === null
                ? t("found.waiting")
                : t("found.place", { place: ledger.index }),
        },
        ...(ledger === null ? [] : [{ term: t("commitment"), value: <Fingerprint value={ledger.commitment} /> }]),
      ]}
      actions={<LinkButton href={`/${locale}/verify`}>{t("found.other")}</LinkButton>}
    />
  );
}

/** Nothing under this number, or one that cannot be read, or too many looked up. */
export function NoReceipt({ locale, why }: { locale: string; why: "unknown" | "unreadable" | "tooMany" }) {
  const t = useTranslations("ledger");
  return (
    <>
      <PageHead title={t("title")} />
      <EmptyState title={t(`missing.${why}`)}>{t(`missing.${why}Hint`)}</EmptyState>
      <LinkButton href={`/${locale}/verify`}>{t("found.other")}</LinkButton>
    </>
  );
}
