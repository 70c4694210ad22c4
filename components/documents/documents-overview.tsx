import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { LocalisedText } from "@/components/reading/localised-text";
import type { DocumentsForDesk } from "@/lib/documents/queries";
import { showDate } from "@/lib/i18n/dates";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { SponsorEndForm } from "./documents-forms";

type Listed<Actions extends string> = { locale: string; documents: DocumentsForDesk } & Record<Actions, FormAction>;

/** How the draft stands to other documents, each with the way to take it back. */
export function RelationLines({ locale, documents, remove }: Listed<"remove">) {
  const t = useTranslations("documents.desk");
  if (documents.relations.length === 0) return <p className="quiet">{t("none")}</p>;
  return (
    <ul className="list dense">
      {documents.relations.map(({ id, kind, title, address, draft }) => (
        <li key={id}>
          <p>
            {t(`kinds.${kind}`)}{" "}
            <strong>
              {draft === null ? <bdi>{title}</bdi> : <LocalisedText text={draft.title} locale={locale} />}
            </strong>
          </p>
          {address === null ? null : (
            <p className="small quiet">
              <bdi dir="ltr">{address}</bdi>
            </p>
          )}
          <ActForm action={remove} values={{ relationId: id }} kind="quiet">
            {t("remove")}
          </ActForm>
        </li>
      ))}
    </ul>
  );
}

/** Who sponsors the draft and who did, with their days. */
export function SponsorLines({ locale, documents, end, remove }: Listed<"end" | "remove">) {
  const t = useTranslations("documents");
  const day = (date: Date) => showDate(date, locale, "UTC");
  if (documents.sponsors.length === 0) return <p className="quiet">{t("desk.none")}</p>;
  return (
    <ul className="list dense">
      {documents.sponsors.map(({ id, name, joinedOn, leftOn }) => (
        <li key={id}>
          <p>
            <strong>
              <bdi>{name}</bdi>
            </strong>{" "}
            <span className="quiet">
              {leftOn === null
                ? t("sponsors.since", { day: day(joinedOn) })
                : t("sponsors.until", { from: day(joinedOn), to: day(leftOn) })}
            </span>
          </p>
          {leftOn === null ? (
            <SponsorEndForm action={end} sponsorId={id}>
              <TakeOut action={remove} sponsorId={id} />
            </SponsorEndForm>
          ) : (
            <TakeOut action={remove} sponsorId={id} />
          )}
        </li>
      ))}
    </ul>
  );
}

function TakeOut({ action, sponsorId }: { action: FormAction; sponsorId: string }) {
  const t = useTranslations("documents.desk");
  return (
    <ActForm action={action} values={{ sponsorId }} kind="quiet">
      {t("removeSponsor")}
    </ActForm>
  );
}

/** What stands or stood beside the published texts. */
export function AnnotationLines({ locale, documents, withdraw }: Listed<"withdraw">) {
  const t = useTranslations("documents");
  const listed = documents.versions.flatMap((version) => version.annotations.map((one) => ({ ...one, version })));
  if (listed.length === 0) return <p className="quiet">{t("desk.none")}</p>;
  return (
    <ul className="list dense">
      {listed.map(({ id, kind, words, createdAt, withdrawnAt, paragraph, version }) => (
        <li key={id}>
          <p className="facts small quiet">
            <span>{t(`annotations.kind.${kind}`)}</span>
            <span>
              <LocalisedText text={version.label} locale={locale} />
            </span>
            <span>
              {paragraph === null
                ? t("desk.wholeText")
                : t("desk.paragraphOf", { number: isolatedNumber(paragraph.number ?? paragraph.anchor) })}
            </span>
            <span>{showDate(createdAt, locale, "UTC")}</span>
            {withdrawnAt === null ? null : (
              <span>{t("desk.withdrawnOn", { day: showDate(withdrawnAt, locale, "UTC") })}</span>
            )}
          </p>
          <p>
            <LocalisedText text={words} locale={locale} />
          </p>
          {withdrawnAt === null ? (
            <ActForm action={withdraw} values={{ annotationId: id }} kind="quiet">
              {t("desk.withdraw")}
            </ActForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
