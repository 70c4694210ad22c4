import { paragraphNames } from "@/components/reading/paragraph-names";
import { LinkButton } from "@/components/ui/button";
import { Certificate } from "@/components/ui/certificate";
import { Fingerprint } from "@/components/ui/fingerprint";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { ReceiptSheet } from "@/lib/receipts/receipt-sheet";
import { ReceiptCheck } from "./receipt-check";

/** The sheet that proves what was received, from whom, on what and when; what to keep of it, and how to check it. */
export function ReceiptCertificate({ locale, receipt }: { locale: string; receipt: ReceiptSheet }) {
  const t = useTranslations("receipts");
  const files = `/${locale}/me/receipts/${receipt.trackingNumber}`;
  return (
    <Certificate
      kind={t("kind")}
      title={receipt.kind === "input" ? t("titleInput") : t("title")}
      lead={receipt.next === null ? undefined : t(receipt.next === "few" ? "leadConfidential" : "lead")}
      facts={[
        { term: t("from"), value: <From receipt={receipt} /> },
        ...(receipt.title ? [{ term: t("input"), value: <bdi>{receipt.title}</bdi> }] : []),
        { term: t("on"), value: <On locale={locale} receipt={receipt} /> },
        { term: t("received"), value: <Received locale={locale} receipt={receipt} /> },
        { term: t("trackingNumber"), value: <span className="reference">{receipt.trackingNumber}</span> },
        { term: t("reference"), value: <span className="reference">{receipt.reference}</span> },
        { term: t("fingerprint"), value: <Fingerprint value={receipt.sha256} /> },
        ...(receipt.attachments.length === 0
          ? []
          : [{ term: t("files"), value: <ReceivedFiles files={receipt.attachments} /> }]),
        { term: t("stamp"), value: <Stamps receipt={receipt} /> },
        { term: t("ledger"), value: <Ledger locale={locale} receipt={receipt} /> },
      ]}
      actions={
        <>
          <LinkButton
            kind="primary"
            href={`${files}/bundle.json`}
            download={`receipt-${receipt.trackingNumber}.bundle.json`}
          >
            {t("keep")}
          </LinkButton>
          <LinkButton href={`${files}/receipt.pdf`} download={`receipt-${receipt.trackingNumber}.pdf`}>
            {t("pdf")}
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
      <ReceiptCheck locale={locale} trackingNumber={receipt.trackingNumber} />
    </Certificate>
  );
}

function From({ receipt }: { receipt: ReceiptSheet }) {
  const t = useTranslations("receipts");
  if (receipt.organisation === null) return <bdi>{receipt.submitter}</bdi>;
  if (receipt.submitter === null) return <bdi>{receipt.organisation}</bdi>;
  return t("fromBy", { organisation: receipt.organisation, person: receipt.submitter });
}

function On({ locale, receipt }: { locale: string; receipt: ReceiptSheet }) {
  const t = useTranslations("receipts");
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
function Received({ locale, receipt }: { locale: string; receipt: ReceiptSheet }) {
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

function ReceivedFiles({ files }: { files: ReceiptSheet["attachments"] }) {
  return (
    <ul className="received-files">
      {files.map(({ name, sha256 }) => (
        <li key={`${sha256} ${name}`}>
          <bdi>{name}</bdi>
          <code className="quiet" dir="ltr">
            {sha256}
          </code>
        </li>
      ))}
    </ul>
  );
}

function Stamps({ receipt }: { receipt: ReceiptSheet }) {
  const t = useTranslations("receipts");
  return (
    <ul className="received-files nums">
      {receipt.timestamps.map(({ authority, stampedAt }) => {
        const instant = isolated(
          `${stampedAt.toISOString().slice(0, 10)} ${stampedAt.toISOString().slice(11, 23)} UTC`,
        );
        const host = isolated(URL.parse(authority)?.host ?? authority);
        return (
          <li key={authority}>
            {authority === "own" ? t("stampOwn", { instant }) : t("stampOther", { instant, host })}
          </li>
        );
      })}
    </ul>
  );
}

function Ledger({ locale, receipt }: { locale: string; receipt: ReceiptSheet }) {
  const t = useTranslations("receipts");
  if (receipt.ledger === "waits") return t("ledgerWaits");
  if (receipt.ledger === "erased") return t("ledgerErased");
  return t("ledgerAt", { index: receipt.ledger.toLocaleString(locale) });
}
