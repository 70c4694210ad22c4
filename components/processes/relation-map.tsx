import type { RelatedProcesses } from "@/lib/processes/related";

const [width, height] = [480, 280];
const radius = 20;

type Place = { x: number; y: number };

/**
 * The process in the middle, those it is related to around it, each with the number that it has in the table below. An
 * arrow leads from what contributes, belongs or precedes; a line without one joins what runs in parallel.
 */
export function RelationMap({
  related: { process, others, relations },
  label,
}: {
  related: RelatedProcesses;
  label: string;
}) {
  const middle = { x: width / 2, y: height / 2 };
  const places = new Map(others.map(({ id }, index) => [id, around(index, others.length)]));
  const placeOf = (id: string) => (id === process.id ? middle : (places.get(id) ?? middle));
  return (
    <svg className="relation-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {relations.map(({ kind, from, to }) => (
        <Edge key={`${kind} ${from.id} ${to.id}`} kind={kind} from={placeOf(from.id)} to={placeOf(to.id)} />
      ))}
      <circle className="middle" cx={middle.x} cy={middle.y} r={radius + 6} />
      {others.map(({ id }, index) => {
        const { x, y } = placeOf(id);
        return (
          <g key={id}>
            <circle cx={x} cy={y} r={radius} />
            <text x={x} y={y}>
              {index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Beginning beside the middle, so that two stand to its left and right. */
function around(index: number, count: number): Place {
  const turn = (index / count) * 2 * Math.PI + Math.PI;
  return {
    x: Math.round(width / 2 + Math.cos(turn) * (width / 2 - radius * 2)),
    y: Math.round(height / 2 + Math.sin(turn) * (height / 2 - radius - 6)),
  };
}

function Edge({ kind, from, to }: { kind: string; from: Place; to: Place }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (place: Place, along: number, beside = 0) =>
    `${Math.round(place.x + ux * along - uy * beside)} ${Math.round(place.y + uy * along + ux * beside)}`;
  const gap = radius + 10;
  const head = kind === "parallel" ? "" : `M${at(to, -gap - 10, 7)}L${at(to, -gap)}L${at(to, -gap - 10, -7)}`;
  return <path className={kind} d={`M${at(from, gap)}L${at(to, -gap)}${head}`} />;
}
