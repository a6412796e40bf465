package be.egmont.programme;

import be.egmont.kernel.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A numbered table for one-on-one meetings; the number is unique. */
@Entity
@Table(name = "room_table")
public class RoomTable extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "room_id")
    private Room room;

    private int number;

    protected RoomTable() {}

    public RoomTable(Room room, int number) {
        this.room = room;
        this.number = number;
    }

    /** Moves it to another room. */
    public void standsIn(Room newRoom) {
        this.room = newRoom;
    }

    public Room room() {
        return room;
    }

    public int number() {
        return number;
    }
}
