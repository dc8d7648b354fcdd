# Remarks that a refresh writes on the slides of a deck edited by hand.

refresh-conflict = Your version stays. The new figures say: { $new }
refresh-conflict-at = { $place }: your version stays. The new figures say: { $new }
refresh-conflict-open = { $place }: your version stays; the new figures differ here.
refresh-stale = A number typed by hand no longer agrees with the figures: { $mine }
refresh-stale-now = A number typed by hand no longer agrees with the figures: { $mine }. Now: { $new }
refresh-outdated = Kept because it was edited; the new figures no longer show it: { $mine }
refresh-new = New: this slide was not in the deck before.
