import { useCallback, useState } from "react";
import { storePhrases, savedPhrases, withPhrase, type Phrases } from "./phrases";

export interface PhraseStore extends Phrases {
  /** Returns false if the list is full */
  readonly save: (phrase: string) => boolean;
  readonly remove: (phrase: string) => void;
}

export function usePhrases(): PhraseStore {
  const [phrases, setPhrases] = useState<Phrases>(() => ({ list: savedPhrases(), stored: true }));
  const { list } = phrases;
  const save = useCallback(
    (phrase: string): boolean => {
      const longer = withPhrase(list, phrase);
      if (longer !== null) setPhrases(storePhrases(longer));
      return longer !== null;
    },
    [list],
  );
  const remove = useCallback(
    (phrase: string) => setPhrases(storePhrases(list.filter((one) => one !== phrase))),
    [list],
  );
  return { ...phrases, save, remove };
}
