/** Services that the library calls internally: shared runtime, action handlers, custom functions, ribbon. */
import { oneOf, text } from "../parameters";
import { defineClass, membersOf, type HostClass } from "../table";
import type { HostObject } from "../objects";

interface Service {
  readonly service: string;
}
const members = membersOf<Service>();

export const appRuntimeServiceClass: HostClass<Service> = defineClass<Service>({
  name: "AppRuntimeService",
  library: "OfficeCore",
  methods: {
    SetAppRuntimeState: members.act(
      "view",
      [oneOf("Inactive", "Background", "Visible")],
      (session, _self, state) => {
        session.client.appRuntimeState = state;
      },
    ),
    GetAppRuntimeState: members.method("read", [], (session) => session.client.appRuntimeState),
  },
});

export const addinInternalServiceClass: HostClass<Service> = defineClass<Service>({
  name: "AddinInternalService",
  library: "OfficeCore",
  methods: { NotifyActionHandlerReady: members.act("view", [], () => undefined) },
});

export const customFunctionsClass: HostClass<Service> = defineClass<Service>({
  name: "CustomFunctions",
  library: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: members.act("view", [], () => undefined),
    _GetEnabledFeatures: members.method("read", [], () => []),
  },
});

export const dynamicRibbonClass: HostClass<Service> = defineClass<Service>({
  name: "DynamicRibbon",
  library: "OfficeCore",
  methods: {
    // Excel clears its undo history; the embedded host has none
    ExecuteRequestUpdate: members.act("view", [text], () => undefined),
  },
});

const SERVICES = {
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeServiceClass,
  "Microsoft.InternalService.AddinInternalService": addinInternalServiceClass,
  "Microsoft.ExcelServices.CustomFunctions": customFunctionsClass,
  "Microsoft.DynamicRibbon.DynamicRibbon": dynamicRibbonClass,
} as const;

/** Requests that call only these services belong to the library's start-up. */
export const START_UP_SERVICES: ReadonlySet<string> = new Set([
  "Microsoft.AppRuntime.AppRuntimeService",
  "Microsoft.InternalService.AddinInternalService",
  "Microsoft.ExcelServices.CustomFunctions",
]);

export const services: ReadonlyMap<string, () => HostObject> = new Map(
  Object.entries(SERVICES).map(([service, type]) => [service, () => type.of({ service })]),
);
