import type { FormAction } from "@/components/editor/use-kept-form";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnProtection } from "@/lib/protection/queries";
import { ProtectionForm } from "./protection-form";

type Props = { locale: string; own: OwnProtection; action: FormAction; saved: boolean };

/** How the name behind one's own contribution is kept: to be chosen while it is a draft, to be read after. */
export function OwnProtectionView({ locale, own, action, saved }: Props) {
  const t = useTranslations("protection");
  return (
    <div className="stack">
      {saved ? (
        <Notice kind="success" announce>
          {t("form.saved")}
        </Notice>
      ) : null}
      {own.joint ? <Notice kind="warning" title={t("errors.joint")} /> : null}
      {own.removedAt === null ? null : <Notice kind="information" title={t("own.removed")} />}
      {own.mayEdit && !own.joint ? (
        <ProtectionForm locale={locale} action={action} own={own} />
      ) : (
        <Standing locale={locale} own={own} />
      )}
    </div>
  );
}

function Standing({ locale, own }: { locale: string; own: OwnProtection }) {
  const t = useTranslations("protection");
  const agreed = own.consentedAt === null ? null : showInstant(own.consentedAt, own.zone, locale);
  return (
    <Facts
      facts={[
        { term: t("form.how"), value: t(`kinds.${own.protection}`) },
        ...(own.pseudonym === null ? [] : [{ term: t("form.pseudonym"), value: <bdi>{own.pseudonym}</bdi> }]),
        ...(own.embargo === ""
          ? []
          : [
              {
                term: t("form.embargo", { zone: own.zone }),
                value: <bdi className="nums">{own.embargo.replace("T", " ")}</bdi>,
              },
            ]),
        ...(agreed === null
          ? []
          : [
              { term: t("own.agreed"), value: <time dateTime={agreed.iso}>{agreed.text}</time> },
              { term: t("own.looks"), value: t("own.lookedAt", { count: own.looks }) },
            ]),
      ]}
    />
  );
}
