import { typed } from "@/components/editor/form-answers";
import { RadioChoices } from "@/components/ui/choices";
import { useTranslations } from "@/lib/i18n/words";
import type { FindingView } from "@/lib/imports/import-view";
import type { FormState } from "@/lib/web/form-state";

/** Where in the document something stands, in words. */
export function usePlace() {
  const t = useTranslations("imports.place");
  return ({ page, line }: { page: number | null; line: number }) =>
    page === null ? t("line", { line }) : t("page", { page, line });
}

/** Something to look at, and the two readings where there are two. */
export function FindingReview({ finding, state }: { finding: FindingView; state: FormState }) {
  const t = useTranslations("imports");
  const place = usePlace();
  const { kind, values, doubt } = finding;
  const sentence = t(`findings.${kind}`, values);
  if (doubt === null) {
    return (
      <p className="import-finding small">
        <span className="quiet">{place(finding.place)}</span> <bdi>{sentence}</bdi>
      </p>
    );
  }
  const name = `doubts.${doubt}`;
  return (
    <div className="import-finding">
      <RadioChoices
        name={name}
        label={sentence}
        hint={place(finding.place)}
        defaultValue={typed(state, name, "accept")}
        choices={(["accept", "keep"] as const).map((value) => ({
          value,
          label: <bdi>{t(`choices.${kind}.${value}`, values)}</bdi>,
        }))}
      />
    </div>
  );
}
