import type { ReactNode } from "react";
import { useTranslations } from "@/lib/i18n/words";

/** What every field can say about itself. All words arrive already translated. */
export type FieldWords = {
  label: ReactNode;
  /** One line that helps before anything goes wrong. */
  hint?: ReactNode;
  /** Why the answer was not accepted and how to go on. Its presence marks the field. */
  refusal?: string;
  /** Marks the label with "(optional)". */
  optional?: boolean;
};

/** Ids of the hint and the refusal that exist, for aria-describedby; undefined when there are none. */
export function describedBy(id: string, { hint, refusal }: Pick<FieldWords, "hint" | "refusal">): string | undefined {
  const ids = [hint ? `${id}-hint` : "", refusal ? `${id}-refusal` : ""].filter((part) => part !== "");
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** The quiet mark behind a label that may stay unanswered. */
export function OptionalMark() {
  const t = useTranslations("ui");
  return <span className="quiet"> {t("optional")}</span>;
}

/** Hint and refusal, in the order in which they are read: above the control. */
export function FieldNotes({ id, hint, refusal }: { id: string } & Pick<FieldWords, "hint" | "refusal">) {
  return (
    <>
      {hint ? (
        <span className="hint-text" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {refusal ? (
        <span className="refusal" id={`${id}-refusal`}>
          {refusal}
        </span>
      ) : null}
    </>
  );
}

/** Label, hint and refusal around one control; the control carries `id` and `describedBy(id, …)`. */
export function FieldFrame({
  id,
  label,
  hint,
  refusal,
  optional,
  grow,
  children,
}: FieldWords & { id: string /** Takes the free room in a line of filters. */; grow?: boolean; children: ReactNode }) {
  const classes = ["field", refusal ? "refused" : "", grow ? "grow" : ""].filter((part) => part !== "").join(" ");
  return (
    <div className={classes}>
      <label className="title" htmlFor={id}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      <FieldNotes id={id} hint={hint} refusal={refusal} />
      {children}
    </div>
  );
}
