import type { ReactNode } from "react";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { StoredHtml } from "@/components/ui/stored-html";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { ProtectedCase } from "@/lib/protection/case-query";
import { LookForm } from "./look-form";
import { LookTable } from "./look-table";

type Props = { locale: string; item: ProtectedCase; files: ReactNode; look: FormAction };

/** A protected submission for one of the few: its text, the name behind a look, and every look taken. */
export function ProtectedCasePage({ locale, item, files, look }: Props) {
  const t = useTranslations("protection");
  return (
    <div className="sections">
      {item.bodyHtml === null ? (
        <Notice kind="information" title={t("look.notYours")} />
      ) : (
        <section className="stack" aria-labelledby="text">
          <h2 id="text">{t("look.text")}</h2>
          <div className="contribution first-column" lang={item.language} dir={directionOf(item.language)}>
            {item.title ? <h3>{item.title}</h3> : null}
            <StoredHtml html={item.bodyHtml} />
          </div>
          {files}
        </section>
      )}
      {item.mayLook ? (
        <section className="stack" aria-labelledby="name">
          <h2 id="name">{t("look.title")}</h2>
          {item.name === null ? <LookForm action={look} contributionId={item.id} /> : <Name name={item.name} />}
        </section>
      ) : null}
      <section className="stack" aria-labelledby="looks">
        <h2 id="looks">{t("desk.looks")}</h2>
        {item.looks.length === 0 ? (
          <p>{t("desk.noLooks")}</p>
        ) : (
          <LookTable locale={locale} looks={item.looks} zone={item.zone} />
        )}
      </section>
    </div>
  );
}

function Name({ name }: { name: NonNullable<ProtectedCase["name"]> }) {
  const t = useTranslations("protection");
  return (
    <>
      <Notice kind="information" title={t("look.shown")} announce />
      <Facts
        facts={[
          ...(name.organisation === null
            ? []
            : [{ term: t("look.organisation"), value: <bdi>{name.organisation}</bdi> }]),
          { term: t("desk.person"), value: <bdi>{name.person ?? name.email}</bdi> },
          { term: t("look.email"), value: <bdi>{name.email}</bdi> },
        ]}
      />
    </>
  );
}
