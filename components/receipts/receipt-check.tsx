import { Fragment } from "react";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; trackingNumber: string };

/** The files that prove a receipt without us, and the two commands that do it. */
export function ReceiptCheck({ locale, trackingNumber }: Props) {
  const t = useTranslations("receipts");
  const files = `/${locale}/me/receipts/${trackingNumber}`;
  const canonical = `receipt-${trackingNumber}.json`;
  const response = `receipt-${trackingNumber}.tsr`;
  const root = "time-stamp-ca.pem";
  return (
    <>
      <p className="small quiet receipt-kept">{t("keepLead")}</p>
      <h2>{t("checkTitle")}</h2>
      <ol className="steps small">
        <li>
          {t("checkKeep")}
          <ul className="receipt-files">
            <li>
              <a href={`${files}/canonical.json`} download={canonical}>
                {t("canonical")}
              </a>
            </li>
            <li>
              <a href={`${files}/time-stamp.tsr`} download={response}>
                {t("response")}
              </a>
            </li>
            <li>
              <a href={`${files}/${root}`} download={root}>
                {t("root")}
              </a>
            </li>
          </ul>
        </li>
        <li>
          {t.rich("checkRun", {
            command: () => <Command words={["sha256sum", canonical]} />,
          })}
        </li>
        <li>
          {t.rich("checkStamp", {
            command: () => (
              <Command words={["openssl", "ts", "-verify", "-data", canonical, "-in", response, "-CAfile", root]} />
            ),
          })}
        </li>
        <li>{t.rich("checkOnline", { page: (words) => <a href={`/${locale}/verify`}>{words}</a> })}</li>
        <li>{t("checkTracking")}</li>
      </ol>
    </>
  );
}

/** A command that breaks between its words only; copied, it is one line. */
function Command({ words }: { words: string[] }) {
  return (
    <code className="command" dir="ltr">
      {words.map((word, index) => (
        <Fragment key={word}>
          {index === 0 ? null : " "}
          <span>{word}</span>
        </Fragment>
      ))}
    </code>
  );
}
