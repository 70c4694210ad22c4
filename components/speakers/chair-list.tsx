import type { FormAction } from "@/components/editor/use-kept-form";
import { isolated } from "@/lib/i18n/isolated";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { ChairDesk, ChairNote } from "@/lib/speakers/chair-query";
import type { FloorItem, FloorLine } from "@/lib/speakers/read-floor";
import { PressForm } from "./press-form";
import { SpeakerName, Who } from "./who";

type Props = {
  locale: string;
  floor: FloorItem;
  revision: number;
  notes: ChairDesk["notes"];
  call: FormAction;
  move: FormAction;
  settle: FormAction;
};

/** Who waits, in order, with what the chair can do with each. */
export function ChairList({ locale, floor, revision, notes, call, move, settle }: Props) {
  const t = useTranslations("speakers.chair");
  const { waiting, speaking } = floor;
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t("waiting", { count: waiting.length })}</h2>
      <ol className="floor-lines chair-lines">
        {waiting.map((line, index) => {
          const isFirst = index === 0 || waiting[index - 1]?.kind !== line.kind;
          const isLast = waiting[index + 1]?.kind !== line.kind;
          const moved = (direction: "up" | "down") => ({ id: line.id, seenRevision: revision, direction });
          return (
            <li key={line.id}>
              <div className="chair-who">
                <Line locale={locale} line={line} note={notes[line.id]} />
              </div>
              <div className="button-row">
                {isFirst ? null : (
                  <PressForm action={move} values={moved("up")} kind="quiet">
                    <span aria-hidden="true">↑</span>
                    <span className="visually-hidden">{t("up", { name: line.organisation })}</span>
                  </PressForm>
                )}
                {isLast ? null : (
                  <PressForm action={move} values={moved("down")} kind="quiet">
                    <span aria-hidden="true">↓</span>
                    <span className="visually-hidden">{t("down", { name: line.organisation })}</span>
                  </PressForm>
                )}
                {speaking === null && index > 0 ? (
                  <PressForm action={call} values={{ id: line.id }} kind="quiet">
                    {t("call")} <span className="visually-hidden">{line.organisation}</span>
                  </PressForm>
                ) : null}
                <PressForm
                  action={settle}
                  values={{ id: line.id, seenRevision: notes[line.id]?.revision ?? 0, outcome: "not_heard" }}
                  kind="quiet"
                >
                  {t("pass")} <span className="visually-hidden">{line.organisation}</span>
                </PressForm>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Line({ locale, line, note }: { locale: string; line: FloorLine; note: ChairNote | undefined }) {
  const t = useTranslations("speakers.chair");
  const statement = note?.statement ?? null;
  return (
    <>
      <span className="floor-who">
        <Who line={line} />
      </span>
      <SpeakerName line={line} />
      {note === undefined || note.invited.length === 0 ? null : (
        <span className="small quiet">{t("invited", { names: listWords(note.invited.map(isolated), locale) })}</span>
      )}
      {statement === null || statement.state === "withdrawn" ? null : (
        <a className="small" href={`/${locale}/desk/statements/${statement.id}`}>
          {t("readStatement")} <span className="visually-hidden">{line.organisation}</span>
        </a>
      )}
    </>
  );
}

type DoneProps = { floor: FloorItem; notes: ChairDesk["notes"]; settle: FormAction };

/** Who was heard and who was not; the chair corrects what was pressed by mistake. */
export function ChairDone({ floor: { heard, notHeard }, notes, settle }: DoneProps) {
  const t = useTranslations("speakers.chair");
  const line = (one: FloorLine, outcome: "heard" | "not_heard") => (
    <li key={one.id}>
      <div className="chair-who">
        <span className="floor-who">
          <Who line={one} />
        </span>
        <SpeakerName line={one} />
      </div>
      <PressForm
        action={settle}
        values={{ id: one.id, seenRevision: notes[one.id]?.revision ?? 0, outcome }}
        kind="quiet"
      >
        {t(`correct.${outcome}`)} <span className="visually-hidden">{one.organisation}</span>
      </PressForm>
    </li>
  );
  return (
    <>
      {heard.length === 0 ? null : (
        <section>
          <h2>{t("heard", { count: heard.length })}</h2>
          <ul className="floor-lines chair-lines">{heard.map((one) => line(one, "not_heard"))}</ul>
        </section>
      )}
      {notHeard.length === 0 ? null : (
        <section>
          <h2>{t("notHeard", { count: notHeard.length })}</h2>
          <ul className="floor-lines chair-lines">{notHeard.map((one) => line(one, "heard"))}</ul>
        </section>
      )}
    </>
  );
}
