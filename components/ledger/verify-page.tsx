import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicCheckpoint, PublicEntry } from "@/lib/ledger/public";
import { LedgerView } from "./ledger-view";
import { ReceiptChecker } from "./receipt-checker";

type Props = {
  locale: string;
  checkpoint: PublicCheckpoint | null;
  publicKey: string;
  /** Fingerprint (SHA-256) of the certificate of the platform's time-stamping authority. */
  authority: string;
  entries: readonly PublicEntry[];
  newerHref?: string;
  olderHref?: string;
};

/** Where anybody checks a receipt: in the browser, by its number, or on their own computer; and the ledger itself. */
export function VerifyPage({ locale, ...ledger }: Props) {
  const t = useTranslations("ledger");
  return (
    <div className="verify">
      <PageHead title={t("title")} lead={t("lead")} />
      <section>
        <h2>{t("fileTitle")}</h2>
        <ReceiptChecker authority={ledger.authority} />
      </section>
      <section>
        <h2>{t("numberTitle")}</h2>
        <p>{t("numberLead")}</p>
        <form className="filters" method="get" action={`/${locale}/verify/receipt`}>
          <TextField
            name="number"
            label={t("number")}
            hint={t("missing.unreadableHint")}
            dir="ltr"
            width="short"
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            required
          />
          <Button>{t("lookUp")}</Button>
        </form>
      </section>
      <OwnComputer />
      <LedgerView locale={locale} {...ledger} />
    </div>
  );
}

function OwnComputer() {
  const t = useTranslations("ledger");
  return (
    <section>
      <h2>{t("ownTitle")}</h2>
      <ol className="steps">
        <li>
          {t.rich("ownVerifier", {
            file: (words) => (
              <a href="/verify/openfloor-verify.mjs" download="openfloor-verify.mjs">
                {words}
              </a>
            ),
            command: () => <Command words="node openfloor-verify.mjs receipt.bundle.json" />,
          })}
        </li>
        <li>
          {t.rich("ownStamp", {
            command: () => (
              <Command words="openssl ts -verify -data receipt.json -in receipt.tsr -CAfile time-stamp-ca.pem" />
            ),
          })}
        </li>
        <li>{t("ownKeep")}</li>
      </ol>
    </section>
  );
}

function Command({ words }: { words: string }) {
  return (
    <code className="command" dir="ltr">
      {words}
    </code>
  );
}
