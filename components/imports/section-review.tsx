import { typed } from "@/components/editor/form-answers";
import { CheckField, SelectField } from "@/components/ui/field";
import { StoredHtml } from "@/components/ui/stored-html";
import { listed } from "@/lib/i18n/lists";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { SectionView } from "@/lib/imports/import-view";
import type { FormState } from "@/lib/web/form-state";
import { FindingReview, usePlace } from "./finding-review";

export type PartOption = {
  key: string;
  title: string;
  /** Whether the draft has a text there now. */
  isWritten: boolean;
};

type Props = {
  section: SectionView;
  parts: PartOption[];
  asksAbout: boolean;
  isFirst: boolean;
  language: string;
  state: FormState;
};

/** One section of the document: what it was taken for and why, where it goes, what to look at, its text. */
export function SectionReview({ section, parts, asksAbout, isFirst, language, state }: Props) {
  const t = useTranslations("imports.proposal");
  const place = usePlace();
  const reason = useReason(section);
  const { id } = section;
  const options = [
    ...parts.map(({ key, title, isWritten }) => ({
      value: `part:${key}`,
      label: isWritten ? t("written", { title }) : title,
    })),
    ...(asksAbout ? [{ value: "about", label: t("about") }] : []),
    ...(isFirst ? [] : [{ value: "above", label: t("above") }]),
    { value: "leave", label: t("leave") },
  ];
  return (
    <section className="import-section" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>
        {section.hasHeading ? (
          <bdi lang={language}>{section.heading}</bdi>
        ) : (
          <span className="quiet">{t("noHeading")}</span>
        )}
      </h3>
      <p className="small quiet">
        {place(section.place)} · {t("count", { count: section.count })}
      </p>
      <p className={section.reason === "none" ? "small import-unplaced" : "small"}>{reason}</p>
      <SelectField
        name={`sections.${id}.target`}
        label={t("goesTo")}
        options={options}
        defaultValue={typed(state, `sections.${id}.target`, section.target)}
        refusal={state.fields?.[`sections.${id}.target`]}
      />
      {section.hasHeading ? (
        <CheckField
          name={`sections.${id}.heading`}
          value="1"
          label={t("keepHeading")}
          defaultChecked={
            state.values === undefined ? section.keepsHeading : typed(state, `sections.${id}.heading`) === "1"
          }
        />
      ) : null}
      {section.findings.map((finding) => (
        <FindingReview
          key={`${finding.kind} ${finding.doubt ?? ""} ${finding.place.line}`}
          finding={finding}
          state={state}
        />
      ))}
      <div className="import-text" lang={language} dir="auto">
        {section.keyMessage === null ? null : <Labelled label={t("keyMessage")} words={section.keyMessage} />}
        {section.recommendation === null ? null : (
          <Labelled label={t("recommendation")} words={section.recommendation} />
        )}
        <StoredHtml html={section.html} />
        {section.notesHtml === null ? null : (
          <StoredHtml className="prose small" html={`<ol class="notes">${section.notesHtml}</ol>`} />
        )}
      </div>
    </section>
  );
}

function Labelled({ label, words }: { label: string; words: string }) {
  return (
    <p>
      <span className="small quiet">{label}</span>
      <br />
      {words}
    </p>
  );
}

function useReason({ reason, words, percent }: SectionView): string {
  const t = useTranslations("imports.reasons");
  const locale = useLocale();
  return t(reason, { words: listed(words, locale), percent });
}
