import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnStatement } from "@/lib/speakers/own-statement";
import { StatementWords } from "./statement-words";

/** The words that one's own side handed in, and what became of them. */
export function OwnStatementView({ locale, statement }: { locale: string; statement: OwnStatement }) {
  const t = useTranslations("speakers.own");
  const { id, state, words, reasonCode } = statement;
  return (
    <>
      <p>
        {t(`statement.${state}`)}{" "}
        {state === "published" ? <a href={`/${locale}/statements/${id}`}>{t("seePublished")}</a> : null}
      </p>
      {state !== "returned" && state !== "refused" ? null : (
        <Notice kind="warning">
          {reasonCode === null ? null : (
            <p>
              <a href={`/${locale}/reasons#${reasonCode}`}>{t("reason")}</a>
            </p>
          )}
          {words === null ? null : (
            <p className="plain-words" dir="auto">
              {words}
            </p>
          )}
        </Notice>
      )}
      {state === "withdrawn" ? null : (
        <Disclosure summary={t("read")}>
          <StatementWords locale={locale} statement={statement} />
        </Disclosure>
      )}
    </>
  );
}
