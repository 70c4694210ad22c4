import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicOrganisationLine } from "@/lib/organisations/public";
import { AddressForm } from "./address-form";

type Props = {
  values: { contributionId: string };
  q: string;
  /** Null while nothing was looked for. */
  found: readonly PublicOrganisationLine[] | null;
  invite: FormAction;
  inviteAddress: FormAction;
};

/** Finds an organisation in the directory and asks it, or asks one that is known by an address only. */
export function InviteForms({ values, q, found, invite, inviteAddress }: Props) {
  const t = useTranslations("signatures.invite");
  const groups = useTranslations("public.groups");
  return (
    <>
      <form
        className="filters signatory-search"
        method="get"
        role="search"
        action="#invite-title"
        aria-label={t("title")}
      >
        <TextField name="q" type="search" label={t("search")} defaultValue={q} maxLength={100} dir="auto" grow />
        <Button>{t("find")}</Button>
      </form>
      {found === null ? null : found.length === 0 ? (
        <p className="quiet">{t("nobody")}</p>
      ) : (
        <ul className="list dense" aria-label={t("found")}>
          {found.map(({ id, name, acronym, stakeholderGroup }) => (
            <li key={id}>
              <div className="signatory-found">
                <p>
                  <bdi>{name}</bdi>
                  {acronym === null ? null : <bdi className="quiet"> {acronym}</bdi>}
                  {stakeholderGroup === null ? null : <span className="small quiet"> {groups(stakeholderGroup)}</span>}
                </p>
                <ActForm action={invite} values={{ ...values, organisationId: id }}>
                  <span aria-hidden="true">{t("ask")}</span>
                  <span className="visually-hidden">{t("askName", { name })}</span>
                </ActForm>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={t("byEmail")}>
        <AddressForm action={inviteAddress} values={values} />
      </Disclosure>
    </>
  );
}
