/** The tasks of a page's main thread, from Chromium's trace. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of its thread */
  readonly tdur?: number;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Milliseconds */
export interface Task {
  readonly wall: number;
  /** Processor time of the thread */
  readonly processor: number;
  /** What it did, longest first */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly what: string;
  readonly processor: number;
}

export const TRACED = [
  "toplevel",
  "devtools.timeline",
  "v8",
  "v8.execute",
  "disabled-by-default-v8.gc",
  "blink.user_timing",
];

const MAIN_THREAD = "CrRendererMain";
const ms = (microseconds: number): number => microseconds / 1000;

/** The longest first, by processor time. */
export function tasksOf(trace: Buffer): Task[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: TraceEvent[] };
  const main = busiest(traceEvents);
  const events = traceEvents.filter((event) => event.ph === "X" && threadOf(event) === main);
  const tasks = events.filter(({ name }) => name === "RunTask" || name === "ThreadControllerImpl::RunTask");
  return tasks
    .map((task) => ({
      wall: ms(task.dur ?? 0),
      processor: ms(task.tdur ?? task.dur ?? 0),
      parts: partsOf(task, events),
    }))
    .sort((one, other) => other.processor - one.processor);
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/** Chromium's own pages have main threads too. */
function busiest(events: readonly TraceEvent[]): string {
  const threads = events
    .filter(({ name, args }) => name === "thread_name" && args["name"] === MAIN_THREAD)
    .map(threadOf);
  const [first] = threads
    .map((thread) => ({
      thread,
      count: events.filter((event) => event.ph === "X" && threadOf(event) === thread).length,
    }))
    .sort((one, other) => other.count - one.count);
  if (first === undefined) throw new Error("the trace has no main thread of a page");
  return first.thread;
}

function partsOf(task: TraceEvent, events: readonly TraceEvent[]): Part[] {
  const end = task.ts + (task.dur ?? 0);
  return events
    .filter((event) => event !== task && event.ts >= task.ts && event.ts + (event.dur ?? 0) <= end)
    .map((event) => ({ what: `${event.name} ${detailOf(event)}`.trim(), processor: ms(event.tdur ?? 0) }))
    .sort((one, other) => other.processor - one.processor)
    .slice(0, 8);
}

function detailOf({ args }: TraceEvent): string {
  const data = args["data"] as Readonly<Record<string, unknown>> | undefined;
  return [data?.["url"], data?.["functionName"], data?.["type"]]
    .filter((detail) => typeof detail === "string" && detail !== "")
    .join(" ");
}
