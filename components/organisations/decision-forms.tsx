"use client";

import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import type { OrganisationStatusName } from "@/lib/organisations/schema";
import type { FormState } from "@/lib/web/form-state";
import { ActForm } from "./act-form";
import { MergeForm } from "./merge-form";
import { PlaceForm } from "./place-form";
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
    /** What it is a part of. */
    wholes: readonly { id: string; name: string }[];
    /** The one that it was merged into, and until when that can be taken back; null while it stands by itself. */
    merge: { href: string; name: string; until: string; mayUndo: boolean } | null;
  };
  /** The name of the one it may be merged into, where somebody came with it. */
  into: string;
  acts: Record<"verify" | "reject" | "suspend" | "restore" | "rename" | "place" | "merge" | "unmerge", Action>;
};

/** What an administrator can decide in the present state; each decision names the revision that was read. */
export function DecisionForms({ organisation, into, acts }: Props) {
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
          <PlaceForm action={acts.place} fields={seen} wholes={organisation.wholes} />
          <MergeForm action={acts.merge} fields={seen} into={into} />
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
      {organisation.merge === null ? null : <Merged merge={organisation.merge} action={acts.unmerge} fields={seen} />}
      {status === "rejected" ? <p>{t("waitsForCorrection")}</p> : null}
    </section>
  );
}

type MergedProps = {
  merge: NonNullable<Props["organisation"]["merge"]>;
  action: Action;
  fields: Record<string, string | number>;
};

/** What became of an organisation that was merged, and the way back while there is one. */
function Merged({ merge, action, fields }: MergedProps) {
  const t = useTranslations("organisations.merge");
  return (
    <>
      <p>
        {t.rich("merged", {
          link: () => (
            <a href={merge.href}>
              <bdi>{merge.name}</bdi>
            </a>
          ),
        })}
      </p>
      {merge.mayUndo ? (
        <>
          <p className="small quiet">{t("undoUntil", { date: merge.until })}</p>
          <ActForm action={action} fields={fields} label={t("undo")} />
        </>
      ) : null}
    </>
  );
}
