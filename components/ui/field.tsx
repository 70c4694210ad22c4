import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { describedBy, FieldFrame, FieldNotes, type FieldWords, OptionalMark } from "@/components/ui/field-frame";

type Named = {
  name: string;
  /** Defaults to the name. An error summary links to it. */
  id?: string;
};

/** How wide the answer is expected to be: a sentence, a word, a number. */
export type FieldWidth = "full" | "short" | "tiny";

type Sized = { width?: FieldWidth; grow?: boolean };

function widthClass(width: FieldWidth): string | undefined {
  return width === "full" ? undefined : width;
}

export type TextFieldProps = FieldWords &
  Named &
  Sized &
  Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "width" | "className" | "style">;

/** One line of text, a date, an hour, a file: whatever `type` says. */
export function TextField({
  label,
  hint,
  refusal,
  optional,
  name,
  id = name,
  width = "full",
  grow,
  type = "text",
  ...rest
}: TextFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} refusal={refusal} optional={optional} grow={grow}>
      <input
        {...rest}
        id={id}
        name={name}
        type={type}
        className={widthClass(width)}
        aria-describedby={describedBy(id, { hint, refusal })}
        aria-invalid={refusal ? true : undefined}
      />
    </FieldFrame>
  );
}

export type TextAreaProps = FieldWords &
  Named &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id" | "className" | "style">;

/** Several lines of plain text. */
export function TextArea({ label, hint, refusal, optional, name, id = name, rows = 5, ...rest }: TextAreaProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} refusal={refusal} optional={optional}>
      <textarea
        {...rest}
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy(id, { hint, refusal })}
        aria-invalid={refusal ? true : undefined}
      />
    </FieldFrame>
  );
}

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectFieldProps = FieldWords &
  Named &
  Sized & { options: readonly SelectOption[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    "name" | "id" | "className" | "style"
  >;

/** One of many. For five or fewer, RadioChoices say more. */
export function SelectField({
  label,
  hint,
  refusal,
  optional,
  name,
  id = name,
  width = "full",
  grow,
  options,
  ...rest
}: SelectFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} refusal={refusal} optional={optional} grow={grow}>
      <select
        {...rest}
        id={id}
        name={name}
        className={widthClass(width)}
        aria-describedby={describedBy(id, { hint, refusal })}
        aria-invalid={refusal ? true : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export type CheckFieldProps = FieldWords &
  Named &
  Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "type" | "className" | "style">;

/** One yes-or-no answer. Its label is a full sentence that is true when ticked. */
export function CheckField({
  label,
  hint,
  refusal,
  optional,
  name,
  id = name,
  value = "true",
  ...rest
}: CheckFieldProps) {
  return (
    <div className={refusal ? "field refused" : "field"}>
      <FieldNotes id={id} refusal={refusal} />
      <label className="check" htmlFor={id}>
        <input
          {...rest}
          id={id}
          name={name}
          value={value}
          type="checkbox"
          aria-describedby={describedBy(id, { hint, refusal })}
          aria-invalid={refusal ? true : undefined}
        />
        <span>
          {label}
          {optional ? <OptionalMark /> : null}
        </span>
      </label>
      <FieldNotes id={id} hint={hint} />
    </div>
  );
}
