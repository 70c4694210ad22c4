import type { AuditLine } from "@/lib/audit/queries";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { isId } from "@/lib/kernel/ids";

type Props = { locale: string; line: AuditLine };

/** One act or look: what was done to what, then when, by whom, as what, and through which door. */
export function AuditEntry({ locale, line }: Props) {
  const t = useTranslations("audit");
  const at = showInstant(line.at, "UTC", locale);
  const field = line.field === null ? null : wordOf(t, "fields", line.field);
  const state = (code: string) => wordOf(t, "states", code);
  return (
    <li>
      <p>
        <strong>{wordOf(t, "kinds", line.kind)}</strong> <bdi>{line.name ?? line.subjectId}</bdi>
        {field === null || line.to === null ? null : (
          <>
            {" · "}
            {line.from === null
              ? t("begun", { field, to: state(line.to) })
              : t("change", { field, from: state(line.from), to: state(line.to) })}
          </>
        )}
      </p>
      <p className="facts small quiet">
        <time className="nums" dateTime={at.iso}>
          {at.text}
        </time>
        <Actor line={line} />
        {line.role === null ? null : <span>{wordOf(t, "roles", line.role)}</span>}
        {line.organisation === null ? null : <bdi>{line.organisation}</bdi>}
        {line.source === null ? null : <span>{wordOf(t, "sources", line.source)}</span>}
        {line.reason === null || saysNothing(line.reason) ? null : (
          <span className="break">
            <bdi>{t("reason", { reason: line.reason })}</bdi>
          </span>
        )}
      </p>
    </li>
  );
}

function Actor({ line: { isProtected, person, email } }: Pick<Props, "line">) {
  const t = useTranslations("audit");
  if (isProtected) return <span>{t("nameProtected")}</span>;
  if (email === null) return <span>{t("program")}</span>;
  return (
    <bdi>
      {person === null ? null : `${person} `}
      <span className="nums">{`<${email}>`}</span>
    </bdi>
  );
}

/**
 * In the place of a reason stands the SHA-256 of the exact text for which a name or support is given, and the id of an
 * appeal beside what is done with it. Exports hold both; a reader learns nothing from them.
 */
function saysNothing(reason: string): boolean {
  return /^[0-9a-f]{64}$/.test(reason) || isId(reason);
}

type Words = ReturnType<typeof useTranslations<"audit">>;

/** The words for a code; the code itself where it is an hour or a new one. */
function wordOf(t: Words, list: "kinds" | "fields" | "states" | "roles" | "sources", code: string): string {
  const key = `${list}.${code}`;
  return /^[a-zA-Z_]+$/.test(code) && t.has(key) ? t(key) : code;
}
