import { ChangeList } from "@/components/corrections/entry-history";
import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import type { OrganisationForDesk } from "@/lib/organisations/desk-queries";

type Props = { locale: string; organisation: OrganisationForDesk; takeOut: FormAction };

/** What everybody can read of what the entry said before, and what an administrator can take out of it. */
export function DeskChanges({ locale, organisation, takeOut }: Props) {
  const t = useTranslations("organisations.desk");
  const { changes, wholesNamed, descriptionLanguage, mayDecide } = organisation;
  if (changes.length === 0) return null;
  return (
    <Disclosure summary={t("changes")}>
      <p className="small quiet">{t("changesHint")}</p>
      <ChangeList
        {...{ locale, changes, descriptionLanguage }}
        wholes={wholesNamed}
        act={({ id }) =>
          mayDecide ? (
            <ActForm action={takeOut} values={{ id }}>
              {t("takeOut")}
            </ActForm>
          ) : null
        }
      />
    </Disclosure>
  );
}
