/** Counts the add-in's requests and bytes. */
import type { Pace } from "./options";
import { START_UP_SERVICES } from "./classes/officeCore";
import { ActionType, PathType, type WireRequest } from "./wire";

export interface Cost {
  /** Requests that changed the workbook or tried to */
  writeRequests: number;
  readRequests: number;
  /** Reads and writes together, without start-up and clean-up */
  requests: number;
  actions: number;
  /** Those of them that set the page layout, for which Excel asks the printer */
  pageActions: number;
  /** UTF-8 bytes in the bodies of these requests; `bytesReceived` counts the replies */
  bytesSent: number;
  bytesReceived: number;
  /** Internal requests of the library: `AddinInternalService`, `CustomFunctions`, … */
  startUpRequests: number;
  /** Internal requests of the library: `_RemoveReference` after `Excel.run` */
  cleanUpRequests: number;
}

export function noCost(): Cost {
  return {
    writeRequests: 0,
    readRequests: 0,
    requests: 0,
    actions: 0,
    pageActions: 0,
    bytesSent: 0,
    bytesReceived: 0,
    startUpRequests: 0,
    cleanUpRequests: 0,
  };
}

const PAGE_PROPERTIES: ReadonlySet<string> = new Set(["PageLayout", "HeadersFooters", "DefaultForAllPages"]);

/** Actions that change a page's layout */
export function pageActionsOf({ Actions, ObjectPaths }: WireRequest): number {
  return Actions.filter(({ ActionType: type, ObjectPathId }) => {
    if (type !== ActionType.setProperty && type !== ActionType.method) return false;
    const path = ObjectPaths[String(ObjectPathId)];
    return path !== undefined && path.ObjectPathType === PathType.property && PAGE_PROPERTIES.has(path.Name);
  }).length;
}

/** Milliseconds that an Excel of this pace works on a request */
export function workingTime(request: WireRequest, pace: Pace): number {
  const pages = pageActionsOf(request);
  const { perRequest = 0, perAction = 0, perPageAction = perAction } = pace;
  return perRequest + (request.Actions.length - pages) * perAction + pages * perPageAction;
}

export type RequestKind = "startUp" | "cleanUp" | "ordinary";

export function kindOf(request: WireRequest): RequestKind {
  const paths = Object.values(request.ObjectPaths);
  const starts = paths.filter(({ ObjectPathType }) => ObjectPathType === PathType.newObject);
  const others = paths.filter(
    ({ ObjectPathType }) => ObjectPathType !== PathType.newObject && ObjectPathType !== PathType.globalObject,
  );
  if (starts.length > 0 && others.length === 0 && starts.every(({ Name }) => START_UP_SERVICES.has(Name))) {
    return "startUp";
  }
  const removes = request.Actions.filter(
    ({ ActionType: type, Name }) => type === ActionType.method && Name === "_RemoveReference",
  );
  const instantiates = request.Actions.filter(({ ActionType: type }) => type === ActionType.instantiate);
  const onlyRemoves = removes.length > 0 && removes.length + instantiates.length === request.Actions.length;
  return onlyRemoves && paths.every(({ ObjectPathType }) => ObjectPathType === PathType.globalObject)
    ? "cleanUp"
    : "ordinary";
}
