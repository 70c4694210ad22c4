import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnOrganisation } from "@/lib/organisations/queries";
import type { FormState } from "@/lib/web/form-state";
import { ActForm } from "./act-form";

type Props = {
  locale: string;
  organisation: OwnOrganisation;
  resend: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Where the organisation stands, what happens next, and who has to do it. */
export function OrganisationStatus({ locale, organisation, resend }: Props) {
  const t = useTranslations("organisations.own");
  const { id, slug, status, statusReason, may } = organisation;
  const isWaitingForAddress = organisation.contactEmail !== null && organisation.contactConfirmedAt === null;
  return (
    <div className="stack">
      {isWaitingForAddress ? (
        <Notice kind="warning" title={t("unconfirmedTitle")}>
          <div className="stack">
            <p>
              {t.rich("unconfirmed", {
                address: () => (
                  <bdi key="address" dir="ltr">
                    {organisation.contactEmail ?? ""}
                  </bdi>
                ),
              })}
            </p>
            {may.edit || may.resubmit ? <ActForm action={resend} fields={{ id }} label={t("resend")} /> : null}
          </div>
        </Notice>
      ) : null}
      {status === "pending" && !isWaitingForAddress ? (
        <Notice title={t("pendingTitle")}>
          <p>{t("pending")}</p>
        </Notice>
      ) : null}
      {status === "rejected" ? (
        <Notice kind="refusal" title={t("rejectedTitle")}>
          <div className="stack">
            <p dir="auto">{statusReason}</p>
            {may.resubmit ? (
              <LinkButton kind="primary" href={`/${locale}/organisation/profile`}>
                {t("correct")}
              </LinkButton>
            ) : null}
          </div>
        </Notice>
      ) : null}
      {status === "suspended" ? (
        <Notice kind="refusal" title={t("suspendedTitle")}>
          <p dir="auto">{statusReason}</p>
          <p>{t("suspended")}</p>
        </Notice>
      ) : null}
      {status === "merged" ? (
        <Notice title={t("mergedTitle")}>
          <p>{t("merged")}</p>
          <p>
            <a href={`/${locale}/organisations/${slug}`}>{t("publicPage")}</a>
          </p>
        </Notice>
      ) : null}
      {status === "verified" ? (
        <p>
          <a href={`/${locale}/organisations/${slug}`}>{t("publicPage")}</a>
        </p>
      ) : null}
    </div>
  );
}
