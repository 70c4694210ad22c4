import { typed } from "@/components/editor/form-answers";
import { SelectField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";

type Props = {
  state: FormState;
  areas: { id: string; name: string }[];
  areaId: string | null;
  norm: string | null;
};

const letters = [..."abcdefghijk"];

/** What a part is about, so that answers are found by area and by norm. SelectFields because areas may be many. */
export function PartSubject({ state, areas, areaId, norm }: Props) {
  const t = useTranslations("templates.part");
  return (
    <>
      {areas.length === 0 ? null : (
        <SelectField
          name="areaId"
          label={t("area")}
          hint={t("areaHint")}
          optional
          defaultValue={typed(state, "areaId", areaId ?? "")}
          options={[{ value: "", label: t("none") }, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <SelectField
        name="norm"
        label={t("norm")}
        width="short"
        optional
        refusal={state.fields?.norm}
        defaultValue={typed(state, "norm", norm ?? "")}
        options={[
          { value: "", label: t("none") },
          ...letters.map((letter) => ({ value: `norm-${letter}`, label: t("normNamed", { letter }) })),
        ]}
      />
    </>
  );
}
