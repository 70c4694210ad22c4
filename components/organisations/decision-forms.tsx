"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { OrganisationStatusName } from "@/lib/organisations/schema";
import type { FormState } from "@/lib/web/form-state";
import { ActForm } from "./act-form";
import { ReasonForm } from "./reason-form";
import { RenameForm } from "./rename-form";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  organisation: {
    id: string;
    name: string;
    status: OrganisationStatusName;
    revision: number;
    isContactConfirmed: boolean;
  };
  acts: Record<"verify" | "reject" | "suspend" | "restore" | "rename", Action>;
};

/** What an administrator can decide in the present state; each decision names the revision that was read. */
export function DecisionForms({ organisation, acts }: Props) {
  const t = useTranslations("organisations.desk");
  const { id, status, revision, isContactConfirmed } = organisation;
  const seen = { id, seenRevision: revision };
  return (
    <section className="stack" aria-labelledby="decide">
      <h2 id="decide">{t("decide")}</h2>
      {status === "pending" ? (
        <>
          {isContactConfirmed ? (
            <>
              <p>{t("verifyText")}</p>
              <ActForm action={acts.verify} fields={seen} label={t("verify")} kind="primary" />
            </>
          ) : (
            <Notice>{t("waitsForContact")}</Notice>
          )}
          <ReasonForm
            action={acts.reject}
            fields={seen}
            summary={t("rejectOpen")}
            hint={t("rejectHint")}
            label={t("reject")}
          />
        </>
      ) : null}
      {status === "verified" ? (
        <>
          <RenameForm action={acts.rename} fields={seen} name={organisation.name} />
          <ReasonForm
            action={acts.suspend}
            fields={seen}
            summary={t("suspendOpen")}
            hint={t("suspendHint")}
            label={t("suspend")}
          />
        </>
      ) : null}
      {status === "suspended" ? (
        <ActForm action={acts.restore} fields={seen} label={t("restore")} kind="primary" />
      ) : null}
      {status === "rejected" ? <p>{t("waitsForCorrection")}</p> : null}
    </section>
  );
}
