//! A list for each sentence of an article, all kept one after the other.

/// Lists in order, filled one after the other.
#[derive(Clone, Debug)]
pub struct Lists<T> {
    all: Vec<T>,
    /// Where each list starts; at last, where the one starts that is being filled.
    starts: Vec<usize>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { all: Vec::new(), starts: vec![0] }
    }
}

impl<T> Lists<T> {
    /// None yet, with room for so many lists, and so many items in all of them.
    pub fn with_room(lists: usize, items: usize) -> Self {
        let mut starts = Vec::with_capacity(lists + 1);
        starts.push(0);
        Self { all: Vec::with_capacity(items), starts }
    }

    /// So many lists, of items with the numbers of their lists; those of one list in order.
    pub fn by_number(lists: usize, items: impl Iterator<Item = (u32, T)> + Clone) -> Self
    where
        T: Copy + Default,
    {
        let mut starts = vec![0; lists + 1];
        for (list, _) in items.clone() {
            if let Some(count) = starts.get_mut(list as usize + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        let mut next = starts.clone();
        let mut all = vec![T::default(); before];
        for (list, item) in items {
            if let Some(next) = next.get_mut(list as usize)
                && let Some(place) = all.get_mut(*next)
            {
                (*place, *next) = (item, *next + 1);
            }
        }
        Self { all, starts }
    }

    /// All items, list by list.
    pub fn items(&self) -> &[T] {
        &self.all
    }

    /// Adds to the list that is being filled.
    pub fn push(&mut self, item: T) {
        self.all.push(item);
    }

    /// The list that is being filled.
    pub fn open(&mut self) -> &mut [T] {
        let start = self.starts.last().copied().unwrap_or(0);
        self.all.get_mut(start..).unwrap_or_default()
    }

    /// Ends the list that is being filled.
    pub fn close(&mut self) {
        self.starts.push(self.all.len());
    }

    /// The list of a sentence; empty where there is none.
    pub fn of(&self, sentence: usize) -> &[T] {
        let bounds = self.starts.get(sentence).zip(self.starts.get(sentence + 1));
        bounds.and_then(|(from, to)| self.all.get(*from..*to)).unwrap_or_default()
    }
}
