"use client";

import type { ReactNode } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { OrganisationNameField } from "@/components/organisations/organisation-name-field";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { DocumentsForDesk } from "@/lib/documents/queries";
import { relationKinds } from "@/lib/documents/schema";
import { localeNames } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = { action: FormAction; documents: DocumentsForDesk };

/** Says how the draft stands to a draft here or to a document elsewhere. */
export function RelationForm({ action, documents }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("documents.desk");
  const locale = useLocale();
  return (
    <Disclosure summary={t("addRelation")} open={refusalsOf(state).length > 0}>
      <form className="form" {...form}>
        <ErrorSummary refusals={refusalsOf(state)} />
        <input type="hidden" name="draftId" value={documents.id} />
        <SelectField
          name="kind"
          width="short"
          label={t("kind")}
          refusal={state.fields?.kind}
          defaultValue={typed(state, "kind", "derived_from")}
          options={relationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <SelectField
          name="toDraftId"
          label={t("otherDraft")}
          refusal={state.fields?.toDraftId}
          defaultValue={typed(state, "toDraftId")}
          options={[
            { value: "", label: t("elsewhere") },
            ...documents.others.map(({ id, title, consultation }) => ({
              value: id,
              label: `${inLocale(title, locale).text} (${inLocale(consultation, locale).text})`,
            })),
          ]}
        />
        <TextField
          name="title"
          dir="auto"
          label={t("documentTitle")}
          optional
          refusal={state.fields?.title}
          defaultValue={typed(state, "title")}
        />
        <TextField
          name="address"
          type="url"
          dir="ltr"
          label={t("address")}
          hint={t("addressHint")}
          optional
          refusal={state.fields?.address}
          defaultValue={typed(state, "address")}
        />
        <FormActions next={t("relationNext")}>
          <Button disabled={isSending}>{t("addRelation")}</Button>
        </FormActions>
      </form>
    </Disclosure>
  );
}

/** Notes who puts their name to the draft, and from which day. */
export function SponsorForm({ action, documents }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("documents.desk");
  return (
    <Disclosure summary={t("addSponsor")} open={refusalsOf(state).length > 0}>
      <form className="form" {...form}>
        <ErrorSummary refusals={refusalsOf(state)} />
        <input type="hidden" name="draftId" value={documents.id} />
        <OrganisationNameField
          name="organisation"
          offered={documents.organisations}
          label={t("organisation")}
          hint={t("organisationHint")}
          optional
          refusal={state.fields?.organisation}
          defaultValue={typed(state, "organisation")}
        />
        <TextField
          name="name"
          dir="auto"
          label={t("body")}
          optional
          refusal={state.fields?.name}
          defaultValue={typed(state, "name")}
        />
        <TextField
          name="joinedOn"
          type="date"
          width="short"
          label={t("joinedOn")}
          refusal={state.fields?.joinedOn}
          defaultValue={typed(state, "joinedOn")}
        />
        <FormActions next={t("sponsorNext")}>
          <Button disabled={isSending}>{t("addSponsor")}</Button>
        </FormActions>
      </form>
    </Disclosure>
  );
}

type EndProps = {
  action: FormAction;
  sponsorId: string;
  /** Another act on the same sponsor. */
  children: ReactNode;
};

/** Notes the day on which a sponsor left. */
export function SponsorEndForm({ action, sponsorId, children }: EndProps) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("documents.desk");
  const refusal = state.fields?.leftOn ?? state.refusal;
  return (
    <Disclosure summary={t("end")} open={refusal !== undefined}>
      <form className="stack" {...form}>
        <input type="hidden" name="sponsorId" value={sponsorId} />
        <TextField
          name="leftOn"
          id={`left-${sponsorId}`}
          type="date"
          width="short"
          label={t("leftOn")}
          refusal={refusal}
          defaultValue={typed(state, "leftOn")}
        />
        <div>
          <Button disabled={isSending}>{t("end")}</Button>
        </div>
      </form>
      {children}
    </Disclosure>
  );
}

/** Sets a correction or a note beside a published text. */
export function AnnotationForm({ action, documents }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("documents");
  const locale = useLocale();
  return (
    <Disclosure summary={t("desk.addAnnotation")} open={refusalsOf(state).length > 0}>
      <form className="form" {...form}>
        <ErrorSummary refusals={refusalsOf(state)} />
        <SelectField
          name="versionId"
          width="short"
          label={t("desk.version")}
          refusal={state.fields?.versionId}
          defaultValue={typed(state, "versionId", documents.versions[0]?.id)}
          options={documents.versions.map(({ id, label, language }) => ({
            value: id,
            label: `${inLocale(label, locale).text} (${nameOf(language)})`,
          }))}
        />
        <TextField
          name="paragraph"
          width="short"
          dir="auto"
          label={t("desk.paragraph")}
          hint={t("desk.paragraphHint")}
          optional
          refusal={state.fields?.paragraph}
          defaultValue={typed(state, "paragraph")}
        />
        <RadioChoices
          name="kind"
          wide
          label={t("desk.annotationKind")}
          refusal={state.fields?.kind}
          defaultValue={typed(state, "kind", "correction")}
          choices={[
            { value: "correction", label: t("annotations.kind.correction") },
            { value: "note", label: t("annotations.kind.note") },
          ]}
        />
        <LocalisedFields name="words" label={t("desk.words")} state={state} lines={3} />
        <FormActions>
          <Button disabled={isSending}>{t("desk.addAnnotation")}</Button>
        </FormActions>
      </form>
    </Disclosure>
  );
}

function nameOf(language: string): string {
  return Object.entries(localeNames).find(([locale]) => locale === language)?.[1] ?? language;
}
