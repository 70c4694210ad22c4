import { ticked, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import type { FormState } from "@/lib/web/form-state";

export type AcceptedValues = {
  acceptsComments: boolean;
  acceptsInputs: boolean;
  allowsJoint: boolean;
  allowsPseudonym: boolean;
  allowsConfidential: boolean;
  asksTopics: boolean;
  asksImpacts: boolean;
  maxFiles: number;
  maxFileBytes: number;
  maxFilesBytes: number;
  mailTakes: string;
  stageId: string | null;
  agendaItem: Localised;
};

type Props = { state: FormState; round?: AcceptedValues; stages: { id: string; name: string }[] };

const permits = {
  joint: "allowsJoint",
  pseudonym: "allowsPseudonym",
  confidential: "allowsConfidential",
  topics: "asksTopics",
  impacts: "asksImpacts",
} as const;
const accepts = { comments: "acceptsComments", inputs: "acceptsInputs" } as const;
const mails = ["nothing", "drafts", "submissions"] as const;
const megabyte = 1_000_000;

const names = <Name extends string, Column extends keyof AcceptedValues>(
  columns: Record<Name, Column>,
  round: AcceptedValues,
) =>
  Object.entries<Column>(columns)
    .filter(([, column]) => round[column] === true)
    .map(([name]) => name);

/** What a round takes and in which shape: comments, inputs, names, files, mail; and for which session it is. */
export function RoundAccepts({ state, round, stages }: Props) {
  const t = useTranslations("consultations.round");
  return (
    <>
      <input type="hidden" name="accepts[]" value="" />
      <CheckboxChoices
        name="accepts[]"
        id="accepts"
        label={t("accepts")}
        refusal={state.fields?.accepts}
        defaultValues={ticked(state, "accepts", round === undefined ? ["comments"] : names(accepts, round))}
        choices={(["comments", "inputs"] as const).map((value) => ({
          value,
          label: t(`takes.${value}`),
          sentence: t(`takesSentence.${value}`),
        }))}
      />
      <input type="hidden" name="permits[]" value="" />
      <CheckboxChoices
        name="permits[]"
        id="permits"
        label={t("permits")}
        optional
        refusal={state.fields?.permits}
        defaultValues={ticked(state, "permits", round === undefined ? ["joint"] : names(permits, round))}
        choices={(["joint", "pseudonym", "confidential", "topics", "impacts"] as const).map((value) => ({
          value,
          label: t(`permit.${value}`),
          sentence: t(`permitSentence.${value}`),
        }))}
      />
      <div className="field-row">
        <TextField
          name="maxFiles"
          type="number"
          min={0}
          max={50}
          width="tiny"
          label={t("maxFiles")}
          refusal={state.fields?.maxFiles}
          defaultValue={typed(state, "maxFiles", String(round?.maxFiles ?? 5))}
        />
        <TextField
          name="maxFileMegabytes"
          type="number"
          min={0.1}
          max={100}
          step="any"
          width="tiny"
          label={t("maxFile")}
          refusal={state.fields?.maxFileMegabytes}
          defaultValue={typed(state, "maxFileMegabytes", String((round?.maxFileBytes ?? 10 * megabyte) / megabyte))}
        />
        <TextField
          name="maxFilesMegabytes"
          type="number"
          min={0.1}
          max={500}
          step="any"
          width="tiny"
          label={t("maxAllFiles")}
          refusal={state.fields?.maxFilesMegabytes}
          defaultValue={typed(state, "maxFilesMegabytes", String((round?.maxFilesBytes ?? 30 * megabyte) / megabyte))}
        />
      </div>
      <RadioChoices
        name="mailTakes"
        label={t("mailTakes")}
        refusal={state.fields?.mailTakes}
        defaultValue={typed(state, "mailTakes", round?.mailTakes ?? "nothing")}
        choices={mails.map((value) => ({ value, label: t(`mail.${value}`) }))}
      />
      {stages.length === 0 ? null : (
        <SelectField
          name="stageId"
          label={t("stage")}
          hint={t("stageHint")}
          optional
          defaultValue={typed(state, "stageId", round?.stageId ?? "")}
          options={[{ value: "", label: t("noStage") }, ...stages.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <LocalisedFields
        name="agendaItem"
        label={t("agendaItem")}
        hint={t("agendaItemHint")}
        optional
        state={state}
        value={round?.agendaItem}
      />
    </>
  );
}
