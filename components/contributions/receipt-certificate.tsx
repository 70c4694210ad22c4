import { useTranslations } from "next-intl";
import { paragraphNames } from "@/components/reading/paragraph-names";
import { LinkButton } from "@/components/ui/button";
import { Certificate } from "@/components/ui/certificate";
import { Fingerprint } from "@/components/ui/fingerprint";
import type { ReceiptView } from "@/lib/contributions/receipt-query";
import { showInstant } from "@/lib/i18n/dates";
import { inLocale } from "@/lib/kernel/localised";

/** The sheet that proves what was received, from whom, on what and when; and how to check it. */
export function ReceiptCertificate({ locale, receipt }: { locale: string; receipt: ReceiptView }) {
  const t = useTranslations("contributions.receipt");
  const file = `receipt-${receipt.trackingNumber}.json`;
  return (
    <Certificate
      kind={t("kind")}
      title={t("title")}
      lead={receipt.published ? undefined : t("lead")}
      facts={[
        { term: t("from"), value: <From receipt={receipt} /> },
        { term: t("on"), value: <On locale={locale} receipt={receipt} /> },
        { term: t("received"), value: <Received locale={locale} receipt={receipt} /> },
        { term: t("trackingNumber"), value: <span className="reference">{receipt.trackingNumber}</span> },
        { term: t("reference"), value: <span className="reference">{receipt.reference}</span> },
        { term: t("fingerprint"), value: <Fingerprint value={receipt.sha256} /> },
      ]}
      actions={
        <>
          <LinkButton
            kind="primary"
            href={`/${locale}/me/receipts/${receipt.trackingNumber}/canonical.json`}
            download={file}
          >
            {t("keep")}
          </LinkButton>
          {receipt.published ? (
            <LinkButton href={`/${locale}/contributions/${receipt.reference}`}>{t("open")}</LinkButton>
          ) : null}
          <LinkButton kind="quiet" href={`/${locale}/me/contributions`}>
            {t("list")}
          </LinkButton>
        </>
      }
    >
      <h2>{t("checkTitle")}</h2>
      <ol className="steps small">
        <li>{t("checkKeep")}</li>
        <li>{t.rich("checkRun", { command: () => <code dir="ltr">sha256sum {file}</code> })}</li>
        <li>{t("checkTracking")}</li>
      </ol>
    </Certificate>
  );
}

function From({ receipt }: { receipt: ReceiptView }) {
  const t = useTranslations("contributions.receipt");
  if (receipt.organisation === null) return <bdi>{receipt.submitter}</bdi>;
  if (receipt.submitter === null) return <bdi>{receipt.organisation}</bdi>;
  return t("fromBy", { organisation: receipt.organisation, person: receipt.submitter });
}

function On({ locale, receipt }: { locale: string; receipt: ReceiptView }) {
  const t = useTranslations("contributions.receipt");
  const words = useTranslations("contributions");
  const { consultation, paragraphs } = receipt;
  const above = `/${locale}/consultations/${consultation.slug}`;
  if (receipt.text === null) return <a href={above}>{inLocale(consultation.title, locale).text}</a>;
  const { draft, version } = receipt.text;
  const text = `${above}/drafts/${draft.slug}/${version.slug}`;
  const [first] = paragraphs;
  const numbers = paragraphNames(paragraphs, locale, {
    heading: words("list.heading"),
    more: (values) => words("asks.more", values),
  });
  const part =
    first === undefined
      ? t("onText")
      : paragraphs.length > 1
        ? t("onParagraphs", { numbers })
        : first.number === null
          ? t("onHeading")
          : t("onParagraph", { number: numbers });
  return (
    <a href={first === undefined ? text : `${text}#${first.anchor}`}>
      {t("onWhat", {
        text: inLocale(draft.title, locale).text,
        version: inLocale(version.label, locale).text,
        part,
      })}
    </a>
  );
}

/** To the second: the hour is what a receipt is for. */
function Received({ locale, receipt }: { locale: string; receipt: ReceiptView }) {
  const shown = showInstant(receipt.receivedAt, receipt.zone, locale);
  return (
    <>
      <time dateTime={shown.iso}>{shown.text}</time>{" "}
      <bdi className="quiet nums">
        ({shown.iso.slice(0, 10)} {shown.iso.slice(11, 19)} UTC)
      </bdi>
    </>
  );
}
