import { useTranslations } from "next-intl";

const keys = [
  ["J", "next"],
  ["K", "previous"],
  ["P", "publish"],
  ["X", "redact"],
  ["R", "return"],
  ["F", "refuse"],
  ["T", "take"],
] as const;

/** The keys of the desk, for those who have a keyboard. */
export function KeysLine() {
  const t = useTranslations("moderation.keys");
  return (
    <p className="keys">
      {keys.map(([key, word]) => (
        <span key={key}>
          <kbd>{key}</kbd> {t(word)}
        </span>
      ))}
    </p>
  );
}
