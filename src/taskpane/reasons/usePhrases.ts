import { useCallback, useState } from "react";
import { useLocalStore } from "../state/useLocalStore";
import { storePhrases, savedPhrases, withPhrase, type Phrases } from "./phrases";

export interface PhraseStore extends Phrases {
  /** Returns false if the list is full */
  readonly save: (phrase: string) => boolean;
  readonly remove: (phrase: string) => void;
}

export function usePhrases(): PhraseStore {
  const local = useLocalStore();
  const [phrases, setPhrases] = useState<Phrases>(() => ({ list: savedPhrases(local), stored: true }));
  const { list } = phrases;
  const save = useCallback(
    (phrase: string): boolean => {
      const longer = withPhrase(list, phrase);
      if (longer !== null) setPhrases(storePhrases(local, longer));
      return longer !== null;
    },
    [list, local],
  );
  const remove = useCallback(
    (phrase: string) =>
      setPhrases(
        storePhrases(
          local,
          list.filter((one) => one !== phrase),
        ),
      ),
    [list, local],
  );
  return { ...phrases, save, remove };
}
