import { useMemo } from "react";
import { useHost } from "../context";
import { LocalStore } from "./localStorage";

export function useLocalStore(): LocalStore {
  const host = useHost();
  return useMemo(() => new LocalStore(host), [host]);
}
