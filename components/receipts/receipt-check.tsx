import { useTranslations } from "next-intl";

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
      <p className="small quiet">{t("keepLead")}</p>
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
            command: () => (
              <code className="command" dir="ltr">
                sha256sum {canonical}
              </code>
            ),
          })}
        </li>
        <li>
          {t.rich("checkStamp", {
            command: () => (
              <code className="command" dir="ltr">
                openssl ts -verify -data {canonical} -in {response} -CAfile {root}
              </code>
            ),
          })}
        </li>
        <li>{t.rich("checkOnline", { page: (words) => <a href={`/${locale}/verify`}>{words}</a> })}</li>
        <li>{t("checkTracking")}</li>
      </ol>
    </>
  );
}
