import { useTranslations } from "@/lib/i18n/words";
import type { Counts } from "./door-answers";
import type { Line } from "./door-server";

type Props = { counts: Counts; line: Line; waiting: number };

/** Live figures, and whether the door has a network. */
export function DoorStanding({ counts, line, waiting }: Props) {
  const t = useTranslations("attendance.door");
  const all = counts.reduce((sum, count) => ({ in: sum.in + count.in, expected: sum.expected + count.expected }), {
    in: 0,
    expected: 0,
  });
  return (
    <div className="door-standing">
      <p className="door-figure">
        <strong className="nums">{t("inOf", all)}</strong>
        {counts.length < 2
          ? null
          : counts.map((count) => (
              <span key={count.attendance} className="quiet small">
                {t(count.attendance, { in: count.in, expected: count.expected })}
              </span>
            ))}
      </p>
      <p className="small" role="status" data-line={line}>
        {waiting > 0 ? t("waiting", { count: waiting }) : null} {line === "up" ? null : t(`line.${line}`)}
      </p>
    </div>
  );
}
